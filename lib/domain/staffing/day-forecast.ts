import { ONE_IN_TEN } from "./breach";
import { levelBefore } from "./day-level";
import { smoothed } from "./smoothed";

/** Counts per interval of one day, by the wall clock; null is a gap, never a zero. */
export type DayCounts = readonly (number | null)[];

/** How the day will go on. Counts are interactions. */
export interface DayForecast {
  /** For each interval from the first that is not over, to the end of the day. */
  readonly expected: readonly number[];
  /** How much busier today is than these days were, 1 for the same. */
  readonly scale: number;
  /** All that is still to come: what is expected, and what eight of ten days stay within. */
  readonly rest: { readonly expected: number; readonly low: number; readonly high: number };
  /** Former days that it rests on. */
  readonly days: number;
  /** How unsure a sum of what is expected is: its variance for each interaction, and for each square of them. */
  readonly variance: { readonly single: number; readonly shared: number };
}

/** One day is an anecdote. */
const LEAST_DAYS = 2;
/** A day of which less is known is left out, as share of its intervals. */
const LEAST_KNOWN = 0.8;
/** A week further back counts for so much less. */
const FADING = 0.8;

/**
 * What the rest of today will bring: the same weekday of former weeks, the nearer ones counting more, scaled by how today went
 * so far. The scale is not what today brought ÷ what was to be expected by now, which at nine in the morning is chance, but
 * (α + brought) ÷ (α + expected): the Gamma–Poisson rule for a rate that is 1 to begin with and varies between days by the
 * coefficient of variation 1 ÷ √α, taken from the former days themselves.
 * Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed., §2.6; for calls, J. Weinberg, L. Brown and J. Stroud, Bayesian
 * Forecasting of an Inhomogeneous Poisson Process, 2007.
 *
 * Null with fewer than two former days of which four fifths are known.
 *
 * @param today counts of the intervals that are over; its length says which these are
 * @param former the same weekday, the newest first, each with all intervals of a day
 */
export function forecastDay(today: DayCounts, former: readonly DayCounts[]): DayForecast | null {
  const days = former.filter(
    (day) => day.length > today.length && day.filter((count) => count !== null).length >= LEAST_KNOWN * day.length,
  );
  if (days.length < LEAST_DAYS) return null;
  const usual = usualDay(days);

  let brought = 0;
  let foreseen = 0;
  for (const [index, count] of today.entries()) {
    if (count === null) continue;
    brought += count;
    foreseen += usual[index] ?? 0;
  }
  const prior = levelBefore(days);
  const scale = (prior + brought) / (prior + foreseen);
  const expected = usual.slice(today.length).map((count) => count * scale);
  const equal = equalDays(days.length);
  // Three things are not known: what chance brings (Poisson), the scale (of variance (α + brought) ÷ (α + foreseen)²), and the usual
  // day, whose two parts were counted on a few days only.
  const variance = {
    single: 1 + 1 / equal,
    shared: 1 / (prior + brought) + 1 / (equal * (prior + foreseen)),
  };
  return { expected, scale, rest: restOf(expected, variance), days: days.length, variance };
}

/**
 * What is still to come of it when some of its intervals have passed.
 *
 * @param passed from when the first began, in intervals; of the one that runs, the share of it
 */
export function stillToCome(forecast: DayForecast, passed: number): DayForecast {
  const expected = forecast.expected.map((count, index) => count * Math.min(1, Math.max(0, index + 1 - passed)));
  return { ...forecast, expected, rest: restOf(expected, forecast.variance) };
}

function restOf(expected: readonly number[], { single, shared }: DayForecast["variance"]): DayForecast["rest"] {
  const rest = expected.reduce((sum, count) => sum + count, 0);
  const deviation = Math.sqrt(rest * single + rest ** 2 * shared);
  return {
    expected: rest,
    low: Math.max(0, rest - ONE_IN_TEN * deviation),
    high: rest + ONE_IN_TEN * deviation,
  };
}

/** So many days of equal weight are as good as these whose weights fade (L. Kish, Survey Sampling, 1965). */
function equalDays(days: number): number {
  const weights = Array.from({ length: days }, (_, weeks) => FADING ** weeks);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return sum ** 2 / weights.reduce((all, weight) => all + weight ** 2, 0);
}

/** The mean of former days, nearer ones weighing more; without the chance of single intervals. */
function usualDay(days: readonly DayCounts[]): readonly number[] {
  const length = Math.max(...days.map((day) => day.length));
  const means = Array.from({ length }, (_, index) => {
    let sum = 0;
    let weights = 0;
    for (const [weeks, day] of days.entries()) {
      const count = day[index] ?? null;
      if (count === null) continue;
      sum += count * FADING ** weeks;
      weights += FADING ** weeks;
    }
    return weights > 0 ? sum / weights : 0;
  });
  return smoothed(means);
}
