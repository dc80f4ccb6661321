import type { Metrics } from "@/lib/domain/snapshot";
import { metricNumber } from "@/lib/domain/state/metric-number";
import { longestWait } from "@/lib/domain/state/queue-state";

const LONGEST_WAIT = "interactionsLongestWaitInQueue.rt";

/** A row's own number; of a longest wait none while nobody waits. */
export function figureOf(metrics: Metrics, key: string): number | null {
  return key === LONGEST_WAIT ? longestWait(metrics) : metricNumber(metrics, key);
}

/** The metrics that `figureOf` reads. */
export function keysOfFigure(key: string): readonly string[] {
  return key === LONGEST_WAIT ? [key, "interactionsWaitInQueue.rt"] : [key];
}
