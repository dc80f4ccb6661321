/** One value of the last weeks: the day it belongs to and its place in it by the clock on the wall. */
export interface WallCount {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Minutes since midnight on the wall when its interval begins. */
  readonly minute: number;
  /** Null is a gap. */
  readonly count: number | null;
}

const DAY_MINUTES = 1440;
const DAY_MS = 86_400_000;

/**
 * Days laid beside each other by the clock on the wall: in the night when clocks go back the hour that comes twice counts once, and in the one when
 * they go forward the hour that is skipped is a gap.
 *
 * @param counts in the order of time
 * @param stepMinutes length of an interval, a divisor of a day
 */
export function byDay(
  counts: readonly WallCount[],
  stepMinutes: number,
): ReadonlyMap<string, readonly (number | null)[]> {
  const days = new Map<string, (number | null)[]>();
  for (const { day, minute, count } of counts) {
    const known = days.get(day) ?? emptyDay(stepMinutes);
    days.set(day, known);
    const place = Math.floor(minute / stepMinutes);
    known[place] ??= count;
  }
  return days;
}

/** A day of which nothing is known. */
export function emptyDay(stepMinutes: number): (number | null)[] {
  return new Array<number | null>(DAY_MINUTES / stepMinutes).fill(null);
}

export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}
