export const MINUTE_MS = 60_000;
/** A quarter of an hour, what history is kept in for long. The offsets of all zones in use are multiples of it. */
export const QUARTER_MS = 15 * MINUTE_MS;
export const HOUR_MS = 60 * MINUTE_MS;
/** A day of UTC, by which quarters are stored. A tenant's own day is made from its zone when it is read. */
export const UTC_DAY_MS = 24 * HOUR_MS;

/** The start of the quarter that a moment (epoch ms) lies in, epoch ms. */
export function quarterOf(epochMs: number): number {
  return Math.floor(epochMs / QUARTER_MS) * QUARTER_MS;
}
