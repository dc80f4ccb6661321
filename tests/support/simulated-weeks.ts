import { type CurveName, curveAt, surge } from "@/lib/simulator/centre/curve";
import { Rng } from "@/lib/simulator/centre/rng";

const QUARTER_MS = 900_000;
const QUARTERS = 96;
/** Monday to Sunday: how busy days of a week are. */
const WEEKDAYS = [1.18, 1.02, 0.97, 0.96, 0.9, 0.42, 0.3] as const;

export interface WeeksOptions {
  readonly seed: number;
  readonly weeks: number;
  /** Arrivals an hour at the top of a mean weekday's curve. */
  readonly perHour: number;
  readonly curve: CurveName;
  /** How days differ from each other for no reason (coefficient of variation). */
  readonly noise: number;
  /** The first day from which on all is so much busier or quieter; null for none. */
  readonly shift: { readonly day: number; readonly factor: number } | null;
}

/**
 * Arrivals per quarter of an hour, day by day from a Monday: the simulator's Poisson arrivals along its curves and waves,
 * with what a single day of it does not have: weekdays, days that are busier than others, and changes that stay.
 */
export function simulatedWeeks({ seed, weeks, perHour, curve, noise, shift }: WeeksOptions): number[][] {
  const rng = new Rng(seed);
  return Array.from({ length: 7 * weeks }, (_, day) => {
    const level =
      (WEEKDAYS[day % 7] ?? 1) * busyness(rng, noise) * (shift !== null && day >= shift.day ? shift.factor : 1);
    const phase = 7 * rng.next();
    return Array.from({ length: QUARTERS }, (_, quarter) => {
      const middle = (quarter + 0.5) * QUARTER_MS;
      const rate = (perHour / 4) * level * curveAt(curve, middle) * surge(middle, 0.25, phase);
      return poisson(rng, rate);
    });
  });
}

/** Lognormal with mean 1. */
function busyness(rng: Rng, variation: number): number {
  const sigma = Math.sqrt(Math.log(1 + variation ** 2));
  const normal = Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
  return Math.exp(sigma * normal - sigma ** 2 / 2);
}

/** How many come in one unit of time, by the waits between them. */
function poisson(rng: Rng, mean: number): number {
  if (mean <= 0) return 0;
  let count = 0;
  for (let at = rng.exponential(1 / mean); at < 1; at += rng.exponential(1 / mean)) count += 1;
  return count;
}
