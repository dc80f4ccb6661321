import { type DayForecast, stillToCome } from "./day-forecast";
import { expectedOutcome } from "./expected-outcome";
import type { InTime } from "./service-level-breach";
import type { Traffic } from "./traffic";

/** What today's service level is expected to be when the day is over, 0–100. */
export interface ClosingLevel {
  readonly expected: number;
  /** With as many interactions as come on one busy day of ten, and on one quiet day of ten. */
  readonly busy: number;
  readonly quiet: number;
}

interface RestOfDay {
  /** Up to now. */
  readonly today: InTime;
  readonly forecast: DayForecast;
  /** How much of the forecast `today` has already, in intervals from its first on. */
  readonly passed: number;
  /** Length of an interval, ms. */
  readonly intervalMs: number;
  /** How the day's interactions are; its rate is of no interest. */
  readonly traffic: Traffic;
  /** Agents there for the queue in each interval of the forecast. */
  readonly agents: readonly number[];
  readonly thresholdMs: number;
}

/**
 * Today's service level at the end of the day: what was answered in time so far, and of each interval to come what the agents
 * who will be there are expected to answer in time (Erlang A or C, each interval in balance by itself: the pointwise
 * stationary approximation, L. Green and P. Kolesar, 1991). Null where nothing was measured and nothing is to come.
 */
export function closingLevel({
  today,
  forecast,
  passed,
  intervalMs,
  traffic,
  agents,
  thresholdMs,
}: RestOfDay): ClosingLevel | null {
  const left = stillToCome(forecast, passed);
  const { expected, low, high } = left.rest;
  const at = (factor: number): number | null => {
    let { inTime, measured } = today;
    for (const [index, count] of forecast.expected.entries()) {
      const coming = (left.expected[index] ?? 0) * factor;
      if (coming <= 0) continue;
      // They come as thick in what is left of an interval as in all of it.
      const perHour = (count * factor * 3_600_000) / intervalMs;
      inTime += (coming * expectedOutcome({ ...traffic, perHour }, agents[index] ?? 0, thresholdMs).serviceLevel) / 100;
      measured += coming;
    }
    return measured > 0 ? (100 * inTime) / measured : null;
  };
  const [middle, busy, quiet] = [at(1), at(expected > 0 ? high / expected : 1), at(expected > 0 ? low / expected : 1)];
  return middle === null || busy === null || quiet === null ? null : { expected: middle, busy, quiet };
}
