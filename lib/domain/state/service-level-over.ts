import { meanSetting, ratioOver, withoutNoise } from "@/lib/domain/combine/over-rows";
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

/** Answered in time ÷ what the queues' own service levels are measured on, both summed: percentages are never averaged. */
export function serviceLevelOver(queues: readonly { readonly metrics: Metrics }[]): ServiceLevelOver {
  const portions = queues.map(({ metrics }) => {
    const part = metricNumber(metrics, "acceptedInSla.today");
    return { part, base: part === null ? null : serviceLevelBase(metrics), hasFigure: false };
  });
  const { value, base } = ratioOver(portions);
  const targets = queues.flatMap(({ metrics }, index) => {
    const target = metricNumber(metrics, "slaPercentageTarget.today");
    return target === null ? [] : [{ value: target, weight: portions[index]?.base ?? 0 }];
  });
  return {
    serviceLevel: value === null ? null : Math.min(100, withoutNoise(100 * value)),
    target: meanSetting(targets),
    targetIsMean: targets.some((target) => target.value !== targets[0]?.value),
    evidence: base ?? 0,
  };
}
