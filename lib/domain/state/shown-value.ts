import type { Metrics, MetricValue } from "@/lib/domain/snapshot";
import { longestWait } from "./queue-state";

/** A metric's value as it may be shown: what 8x8 said, except where its zero means that there is nothing to measure. */
export function shownValue(metrics: Metrics, key: string): MetricValue {
  return key === "interactionsLongestWaitInQueue.rt" ? longestWait(metrics) : (metrics[key] ?? null);
}
