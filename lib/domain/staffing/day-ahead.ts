import { type DayCounts, type DayForecast, forecastDay } from "./day-forecast";
import { beatsPlain, type ForecastErrors, forecastErrors, type PastDay } from "./forecast-errors";
import { byDay, daysBefore, emptyDay, type WallCount } from "./wall-days";

/** The rest of a day, with how far off such forecasts would have been lately. */
export interface DayAhead {
  readonly forecast: DayForecast;
  readonly errors: ForecastErrors;
}

/** So many days back forecasts are tried. */
const TRIED_DAYS = 14;
/** So many weeks back each forecast rests on the same weekday. */
export const MOST_WEEKS = 6;
/** Days that have to be known for that, today among them. */
export const KNOWN_DAYS = 1 + TRIED_DAYS + 7 * MOST_WEEKS;

/**
 * The rest of today from all that is known of the weeks before, shown only if on the last fourteen days the same way of
 * foretelling was less far off than last week's numbers and than the mean of the weeks; else null.
 *
 * @param counts in the order of time
 * @param now the interval that runs, which is the first one foretold
 * @param stepMinutes length of an interval, a divisor of a day
 */
export function dayAhead(
  counts: readonly WallCount[],
  now: Pick<WallCount, "day" | "minute">,
  stepMinutes: number,
): DayAhead | null {
  const days = byDay(counts, stepMinutes);
  const formerOf = (day: string): DayCounts[] =>
    Array.from({ length: MOST_WEEKS }, (_, week) => days.get(daysBefore(day, 7 * (week + 1)))).filter(
      (former) => former !== undefined,
    );
  const past = Array.from({ length: TRIED_DAYS }, (_, back) => daysBefore(now.day, back + 1)).flatMap(
    (day): PastDay[] => {
      const counted = days.get(day);
      return counted === undefined ? [] : [{ day: counted, former: formerOf(day) }];
    },
  );
  const errors = forecastErrors(past);
  if (!beatsPlain(errors)) return null;
  const today = days.get(now.day) ?? emptyDay(stepMinutes);
  const forecast = forecastDay(today.slice(0, Math.floor(now.minute / stepMinutes)), formerOf(now.day));
  return forecast === null ? null : { forecast, errors };
}
