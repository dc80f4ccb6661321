import type { Calendar } from "./calendar";

const MINUTE_MS = 60_000;

/** A span of counting: the last `minutes` (the started minute and those before it), or the day in a zone when null. */
export interface Window {
  readonly minutes: number | null;
  /** Index into the calendar's zones; matters for the day only. */
  readonly zone: number;
}

/**
 * Counters that know their last minutes and their day, written as things happen and never recounted: a ring of one
 * bucket a minute, and a running sum per zone that starts again at that zone's midnight. Rolls forward by itself.
 */
export class CounterSet {
  /** What is "there" between events (interactions waiting): copied into `levelCounter` whenever a minute or a day begins. */
  level = 0;
  readonly #width: number;
  readonly #minutes: number;
  readonly #levelCounter: number;
  readonly #cells: Float64Array;
  readonly #today: Float64Array[];
  readonly #days: number[];
  readonly #calendar: Calendar;
  #minute: number;

  constructor(width: number, minutes: number, calendar: Calendar, at: number, levelCounter = -1) {
    this.#width = width;
    this.#minutes = minutes;
    this.#levelCounter = levelCounter;
    this.#calendar = calendar;
    this.#cells = new Float64Array(width * minutes);
    this.#today = calendar.zones.map(() => new Float64Array(width));
    this.#days = calendar.zones.map((_, zone) => calendar.dayAt(zone, at));
    this.#minute = Math.floor(at / MINUTE_MS);
  }

  add(at: number, counter: number, amount = 1): void {
    this.roll(at);
    const cell = this.#base() + counter;
    this.#cells[cell] = (this.#cells[cell] ?? 0) + amount;
    for (const today of this.#today) today[counter] = (today[counter] ?? 0) + amount;
  }

  /** For counters that keep the largest value instead of the sum. */
  raise(at: number, counter: number, value: number): void {
    this.roll(at);
    const cell = this.#base() + counter;
    if (value > (this.#cells[cell] ?? 0)) this.#cells[cell] = value;
    for (const today of this.#today) if (value > (today[counter] ?? 0)) today[counter] = value;
  }

  sum(at: number, counter: number, window: Window): number {
    this.roll(at);
    if (window.minutes === null) return this.#today[window.zone]?.[counter] ?? 0;
    const span = Math.min(window.minutes, this.#minutes);
    let total = 0;
    for (let back = 0; back < span; back++) total += this.#cells[this.#base(this.#minute - back) + counter] ?? 0;
    return total;
  }

  largest(at: number, counter: number, window: Window): number {
    this.roll(at);
    if (window.minutes === null) return this.#today[window.zone]?.[counter] ?? 0;
    const span = Math.min(window.minutes, this.#minutes);
    let most = 0;
    for (let back = 0; back < span; back++) {
      const value = this.#cells[this.#base(this.#minute - back) + counter] ?? 0;
      if (value > most) most = value;
    }
    return most;
  }

  /** The level at the beginning of the window. */
  levelAtStart(at: number, window: Window): number {
    this.roll(at);
    if (window.minutes === null) return this.#today[window.zone]?.[this.#levelCounter] ?? 0;
    const span = Math.min(window.minutes, this.#minutes);
    return this.#cells[this.#base(this.#minute - span + 1) + this.#levelCounter] ?? 0;
  }

  /** Opens the minutes and days up to `at`. Called before every change of `level` too. */
  roll(at: number): void {
    const minute = Math.floor(at / MINUTE_MS);
    if (minute <= this.#minute) return;
    const first = Math.max(this.#minute + 1, minute - this.#minutes + 1);
    for (let opened = first; opened <= minute; opened++) {
      const base = this.#base(opened);
      this.#cells.fill(0, base, base + this.#width);
      if (this.#levelCounter >= 0) this.#cells[base + this.#levelCounter] = this.level;
    }
    this.#minute = minute;
    for (const [zone, today] of this.#today.entries()) {
      const day = this.#calendar.dayAt(zone, at);
      if (day === this.#days[zone]) continue;
      this.#days[zone] = day;
      today.fill(0);
      if (this.#levelCounter >= 0) today[this.#levelCounter] = this.level;
    }
  }

  #base(minute = this.#minute): number {
    return (minute % this.#minutes) * this.#width;
  }
}

/** Adds the time between two instants minute by minute, so that windows and midnights cut it where they should. */
export function addTime(counters: CounterSet, from: number, to: number, counter: number, also: number): void {
  for (let at = from; at < to; ) {
    const end = Math.min(to, (Math.floor(at / MINUTE_MS) + 1) * MINUTE_MS);
    counters.add(at, counter, end - at);
    if (also >= 0) counters.add(at, also, end - at);
    at = end;
  }
}
