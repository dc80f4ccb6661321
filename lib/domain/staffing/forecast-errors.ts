import { type DayCounts, forecastDay } from "./day-forecast";

/** A day that is over, and the same weekday of the weeks before it, the newest first. */
export interface PastDay {
  readonly day: DayCounts;
  readonly former: readonly DayCounts[];
}

/** Sums of absolute errors of intervals, in interactions. Over `actual` they are the WAPE. */
export interface ForecastErrors {
  /** Ours, last week at the same time, and the mean of the former weeks' intervals. */
  readonly forecast: number;
  readonly lastWeek: number;
  readonly mean: number;
  /** What really came in the intervals that were foreseen. */
  readonly actual: number;
  /** Days that were tried. */
  readonly days: number;
}

/** How much of a day is over when it is foretold: a third to three quarters, in its working hours. */
const MOMENTS = [1 / 3, 5 / 12, 1 / 2, 7 / 12, 2 / 3, 3 / 4] as const;

const NONE: ForecastErrors = { forecast: 0, lastWeek: 0, mean: 0, actual: 0, days: 0 };

/**
 * How far off the forecast would have been on days that are over, beside the plain ways to foretell them: each interval as
 * last week at the same time, and as the mean of the former weeks. Only intervals that all three foretell are compared.
 */
export function forecastErrors(past: readonly PastDay[]): ForecastErrors {
  return past.map(errorsOfDay).reduce(added, NONE);
}

function errorsOfDay({ day, former }: PastDay): ForecastErrors {
  let errors = NONE;
  for (const moment of MOMENTS) {
    const over = Math.floor(day.length * moment);
    const forecast = forecastDay(day.slice(0, over), former);
    if (forecast === null) continue;
    for (const [ahead, expected] of forecast.expected.entries()) {
      const actual = day[over + ahead] ?? null;
      const before = former.map((one) => one[over + ahead] ?? null);
      const lastWeek = before[0] ?? null;
      if (actual === null || lastWeek === null) continue;
      errors = added(errors, {
        forecast: Math.abs(expected - actual),
        lastWeek: Math.abs(lastWeek - actual),
        mean: Math.abs(meanOf(before) - actual),
        actual,
        days: 0,
      });
    }
  }
  return { ...errors, days: errors.actual > 0 ? 1 : 0 };
}

function added(one: ForecastErrors, other: ForecastErrors): ForecastErrors {
  return {
    forecast: one.forecast + other.forecast,
    lastWeek: one.lastWeek + other.lastWeek,
    mean: one.mean + other.mean,
    actual: one.actual + other.actual,
    days: one.days + other.days,
  };
}

function meanOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Fewer days, or fewer interactions in them, prove nothing. */
const LEAST_DAYS = 5;
const LEAST_ACTUAL = 200;

/**
 * Whether the forecast may be shown: on five days or more with some hundreds of interactions it was less far off than either
 * plain way. A forecast that a glance at last week beats is no help.
 */
export function beatsPlain({ forecast, lastWeek, mean, actual, days }: ForecastErrors): boolean {
  return days >= LEAST_DAYS && actual >= LEAST_ACTUAL && forecast < lastWeek && forecast < mean;
}

/** Weighted absolute percentage error: Σ |error| ÷ Σ actual, in percent (0 or more); null where nothing came. */
export function wape(absolute: number, actual: number): number | null {
  return actual > 0 ? (100 * absolute) / actual : null;
}
