import type { Metrics } from "@/lib/domain/snapshot";
import { metricNumber } from "./metric-number";
import { serviceLevelBase } from "./service-level-base";

/** The service level of several queues together. null is no data. */
export interface ServiceLevelOver {
  /** 0–100. */
  readonly serviceLevel: number | null;
  /** The queues' targets, weighted as the service level is, 0–100. */
  readonly target: number | null;
  /** Whether that is a mean, because the targets differ. */
  readonly targetIsMean: boolean;
  /** Interactions that it is measured on. */
  readonly evidence: number;
}

/** Takes off what floating point adds: queues that all meet a target of 80 exactly must not miss one of 80.00000000000001. */
function withoutNoise(percentage: number): number {
  return Math.round(percentage * 1e9) / 1e9;
}

/** Answered in time ÷ what the queues' own service levels are measured on, both summed: percentages are never averaged. */
export function serviceLevelOver(queues: readonly { readonly metrics: Metrics }[]): ServiceLevelOver {
  let inSla = 0;
  let base = 0;
  let targets = 0;
  let targetWeight = 0;
  const plainTargets: number[] = [];
  for (const { metrics } of queues) {
    const target = metricNumber(metrics, "slaPercentageTarget.today");
    if (target !== null) plainTargets.push(target);
    const accepted = metricNumber(metrics, "acceptedInSla.today");
    const weight = accepted === null ? null : serviceLevelBase(metrics);
    if (accepted === null || weight === null) continue;
    inSla += accepted;
    base += weight;
    if (target !== null) {
      targets += target * weight;
      targetWeight += weight;
    }
  }
  // Before the first interaction there is nothing to weigh by: then the queues count alike.
  const plain = plainTargets.length === 0 ? null : plainTargets.reduce((a, b) => a + b, 0) / plainTargets.length;
  return {
    serviceLevel: base > 0 ? Math.min(100, withoutNoise((100 * inSla) / base)) : null,
    target: targetWeight > 0 ? withoutNoise(targets / targetWeight) : plain,
    targetIsMean: plainTargets.some((target) => target !== plainTargets[0]),
    evidence: base,
  };
}
