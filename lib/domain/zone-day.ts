const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * When a day (YYYY-MM-DD) begins in a time zone, epoch ms. Where the clock skips midnight, the first moment after it.
 */
export function startOfDay(day: string, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // No clock is a day from UTC: how it goes before and after its midnight, wherever that is.
  const [before, after] = [offsetAt(midnight - DAY_MS, zone), offsetAt(midnight + DAY_MS, zone)];
  const [old, changed] = [midnight - before, midnight - after];
  // By the old time if that goes on till then, else by the new one. A clock that is put forward over midnight shows it by neither: such a clock is
  // changed as the old time comes to midnight.
  return offsetAt(old, zone) !== before && offsetAt(changed, zone) === after ? changed : old;
}

/** When the day after begins, epoch ms. */
export function endOfDay(day: string, zone: string): number {
  return startOfDay(addDays(day, 1), zone);
}

/** The day (YYYY-MM-DD) of the calendar so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day (YYYY-MM-DD) that a moment (epoch ms) lies in. */
export function dayOf(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);
}

/** What a clock on the wall shows at a moment (epoch ms): minutes since its midnight. */
export function wallMinute(at: number, zone: string): number {
  const local = at + offsetAt(at, zone);
  return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/** Days (of UTC) that are remembered, of all zones: those of years of charts, and few bytes each. */
const MOST_DAYS = 8192;
/** By zone and day of UTC, how far its clock is ahead all that day, ms; null on a day on which the clock changes. */
const offsets = new Map<string, Map<number, number | null>>();
let remembered = 0;

/** How far the zone's clock is ahead of UTC at a moment, ms. A chart asks for it thousands of times, and no clock changes twice within a day. */
function offsetAt(at: number, zone: string): number {
  const day = Math.floor(at / DAY_MS);
  const known = offsets.get(zone)?.get(day);
  if (known !== undefined) return known ?? readOffset(at, zone);
  const [first, next] = [readOffset(day * DAY_MS, zone), readOffset((day + 1) * DAY_MS, zone)];
  if (remembered >= MOST_DAYS) {
    offsets.clear();
    remembered = 0;
  }
  const days = offsets.get(zone) ?? new Map<number, number | null>();
  offsets.set(zone, days.set(day, first === next ? first : null));
  remembered += 1;
  return first === next ? first : readOffset(at, zone);
}

function readOffset(at: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** One for each zone: making it takes longer than everything that is done with it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}
