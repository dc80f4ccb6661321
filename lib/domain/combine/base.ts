import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { Metrics } from "@/lib/domain/snapshot";
import { metricNumber } from "@/lib/domain/state/metric-number";
import { serviceLevelBase } from "@/lib/domain/state/service-level-base";
import type { Base } from "./forms";

/** What a row's share or average was divided by; null when nothing tells. */
export function measuredOn(metrics: Metrics, base: Base): number | null {
  switch (base.of) {
    case "counts":
      return total(metrics, base.keys);
    case "service-level":
      return serviceLevelBase(metrics, base.period);
    case "quotient":
      return quotient(metricNumber(metrics, base.part), metricNumber(metrics, base.share));
  }
}

/** All of them: with one missing the sum would be too small. */
function total(metrics: Metrics, keys: readonly string[]): number | null {
  let sum = 0;
  for (const key of keys) {
    const count = metricNumber(metrics, key);
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/** The whole of which `part` is `share` (0–100). 0 of 0 % tells nothing. */
function quotient(part: number | null, share: number | null): number | null {
  return part !== null && part > 0 && share !== null && share > 0 ? part / (share / 100) : null;
}

/** The metrics of 8x8 that `measuredOn` reads. */
export function keysOfBase(base: Base): readonly string[] {
  switch (base.of) {
    case "counts":
      return base.keys;
    case "service-level":
      return [...SERVICE_LEVEL.map((name) => `${name}.${base.period}`), ...WAITING].filter(isOffered);
    case "quotient":
      return [base.part, base.share];
  }
}

const SERVICE_LEVEL = ["acceptedInSla", "slaPercentage", "entered", "shortAbandoned"];
const WAITING = ["slaTimeThreshold.today", "interactionsLongestWaitInQueue.rt", "interactionsWaitInQueue.rt"];

/** Counts stand beside the short spans only; one key that 8x8 does not know may fail a whole request. */
function isOffered(key: string): boolean {
  return findMetric(key) !== undefined;
}
