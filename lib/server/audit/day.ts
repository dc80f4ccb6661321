import "server-only";

const DAY_MS = 24 * 3_600_000;

/**
 * When a day (YYYY-MM-DD) begins in a time zone, epoch ms. Where the clock skips midnight, the first moment after it.
 */
export function startOfDay(day: string, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The zone's distance from UTC depends on the moment that is sought; a second look settles it.
  const guess = midnight - offsetAt(midnight, zone);
  return midnight - offsetAt(guess, zone);
}

/** When the day after begins, epoch ms. */
export function endOfDay(day: string, zone: string): number {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS);
  return startOfDay(next.toISOString().slice(0, 10), zone);
}

/** How far the zone's clock is ahead of UTC at a moment, ms. */
function offsetAt(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
