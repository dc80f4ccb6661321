import { curveAt, surge } from "./curve";
import type { Rng } from "./rng";
import type { QueueSpec } from "./specs";

const HOUR_MS = 3_600_000;

/** What of a queue decides when its customers come. */
export type Demand = Pick<QueueSpec, "perHour" | "surge" | "curve">;

/**
 * When the next customer comes after `after`, epoch ms, unrounded; null where nobody ever does. A Poisson process whose rate follows the day's
 * curve and its waves, by thinning (Lewis and Shedler 1979). Days begin at `clockZero`; `phase` tells the waves of one queue from another's.
 */
export function nextArrival(rng: Rng, demand: Demand, phase: number, after: number, clockZero: number): number | null {
  const { perHour, surge: depth, curve } = demand;
  if (perHour <= 0) return null;
  const highest = (perHour * (1 + depth)) / HOUR_MS;
  let at = after;
  for (;;) {
    at += rng.exponential(1 / highest);
    const rate = (perHour / HOUR_MS) * curveAt(curve, at - clockZero) * surge(at - clockZero, depth, phase);
    if (rng.next() * highest < rate) return at;
  }
}
