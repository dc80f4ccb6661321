const HOUR_MS = 3_600_000;

/**
 * Which day an instant falls on in each of a tenant's zones. Days are counted from the first midnight asked about, so
 * that counters can tell "another day" by one comparison; changes to and from summer time are Intl's business.
 */
export class Calendar {
  readonly zones: readonly string[];
  /** Per zone: the midnights known so far and the next one, ascending. */
  readonly #midnights: number[][];
  readonly #clocks: Intl.DateTimeFormat[];
  readonly #shiftMs: number;

  /** @param shiftMs how far ahead of the real time the centre's day is: its midnights come that much earlier */
  constructor(zones: readonly string[], startAt: number, shiftMs = 0) {
    this.zones = zones;
    this.#shiftMs = shiftMs;
    this.#clocks = zones.map(clockOf);
    this.#midnights = this.#clocks.map((clock) => {
      const midnight = startOfDay(clock, startAt + shiftMs);
      return [midnight, nextMidnight(clock, midnight)];
    });
  }

  /** Index of the day in the zone, growing by one each midnight. `zone` is an index into `zones`. */
  dayAt(zone: number, at: number): number {
    const midnights = this.#midnights[zone];
    const clock = this.#clocks[zone];
    if (midnights === undefined || clock === undefined) throw new Error(`no zone ${zone}`);
    let last = midnights[midnights.length - 1] ?? 0;
    // The next midnight is always known, so that asking is a comparison and not a question to Intl.
    const shifted = at + this.#shiftMs;
    while (shifted >= last) {
      last = nextMidnight(clock, last);
      midnights.push(last);
    }
    let day = midnights.length - 2;
    while (day > 0 && shifted < (midnights[day] ?? 0)) day -= 1;
    return day;
  }

  /** The midnight that began the day of `at` in the zone, epoch ms. */
  startOfDay(zone: number, at: number): number {
    const midnight = this.#midnights[zone]?.[this.dayAt(zone, at)];
    return midnight === undefined ? at : midnight - this.#shiftMs;
  }
}

/** The shift by which a calendar reads `clockMs` after midnight in the zone at the real instant `at`. */
export function shiftToRead(zone: string, at: number, clockMs: number): number {
  return clockMs - sinceMidnightMs(clockOf(zone), at);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}

function sinceMidnightMs(clock: Intl.DateTimeFormat, at: number): number {
  let ms = at - Math.floor(at / 1000) * 1000;
  for (const part of clock.formatToParts(at)) {
    if (part.type === "hour") ms += Number(part.value) * HOUR_MS;
    if (part.type === "minute") ms += Number(part.value) * 60_000;
    if (part.type === "second") ms += Number(part.value) * 1000;
  }
  return ms;
}

function startOfDay(clock: Intl.DateTimeFormat, at: number): number {
  const guess = at - sinceMidnightMs(clock, at);
  // A change of summer time since midnight moves the guess by an hour: correct it once by what the clock says there.
  const reading = sinceMidnightMs(clock, guess);
  if (reading === 0) return guess;
  return reading > 12 * HOUR_MS ? guess + (24 * HOUR_MS - reading) : guess - reading;
}

function nextMidnight(clock: Intl.DateTimeFormat, midnight: number): number {
  return startOfDay(clock, midnight + 26 * HOUR_MS);
}
