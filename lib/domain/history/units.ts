import type { Bins } from "./bins";
import { between, type CounterContext, cumulative, type Readings } from "./cumulative";
import { QUARTER_MS } from "./quarter";
import type { Slab } from "./slab";
import type { Subject } from "./subject";

/** What was recorded, minute by minute or quarter by quarter; the first unit is the one before the range. */
export interface Units {
  /** When the first unit begins, epoch ms. */
  readonly fromMs: number;
  readonly unitMs: number;
  /** How many units have begun by now, the running one among them; of later ones nothing is known. */
  readonly begun: number;
  /** Whether the last of those still goes on. */
  readonly runs: boolean;
  /** Whether the days' midnights are those at which 8x8's counters begin anew. */
  readonly isZoneKnown: boolean;
  /** The values kept under a name, NaN where there is none; null: none at all. */
  of(name: string, subject: Subject): Readings | null;
}

/** A counter that begins anew no later than this after midnight, ms, does so by 8x8's lag and not by another zone: told alike in minutes and in quarters. */
const LATE_MS = QUARTER_MS;

/** A bin as the units that it is made of, from the first to before the last; empty where none has begun. */
export interface UnitSpan {
  readonly from: number;
  readonly to: number;
  /** The day that the bin lies in, by its place among the bins' days. */
  readonly day: number;
  /** Whether its last unit is the running one, of which nothing may be known yet. */
  readonly runs: boolean;
}

/** What a bin beyond the range would be. */
export const NO_SPAN: UnitSpan = { from: 0, to: 0, day: 0, runs: false };

export function spansOf({ starts, toMs, days }: Bins, { fromMs, unitMs, begun, runs }: Units): readonly UnitSpan[] {
  const placeOf = (at: number) => Math.round((at - fromMs) / unitMs);
  let day = 0;
  return starts.map((start, index) => {
    while (start >= (days[day]?.toMs ?? Number.POSITIVE_INFINITY)) day += 1;
    const from = placeOf(start);
    const to = Math.max(from, Math.min(begun, placeOf(starts[index + 1] ?? toMs)));
    return { from, to, day, runs: runs && to > from && to === begun };
  });
}

/** What a counter showed on a day, as far as it lies in a range; null where no unit of it does. `from` is the place of the first. */
export function readingsOf(
  day: Bins["days"][number],
  units: Omit<Units, "of" | "runs">,
  range: Pick<Bins, "fromMs" | "toMs">,
  readings: Readings,
): { readonly from: number; readonly readings: Readings; readonly context: CounterContext } | null {
  const from = Math.round((Math.max(day.fromMs, range.fromMs) - units.fromMs) / units.unitMs);
  const to = Math.min(units.begun, Math.round((Math.min(day.toMs, range.toMs) - units.fromMs) / units.unitMs));
  if (to <= from) return null;
  const context = {
    before: readings[from - 1] ?? Number.NaN,
    isDayStart: units.isZoneKnown && day.fromMs >= range.fromMs,
    late: Math.round(LATE_MS / units.unitMs),
  };
  return { from, readings: readings.subarray(from, to), context };
}

/**
 * What a day's counter counted, of one subject: over the whole of each day of the range. Places are those of units; `from` and `to` may
 * lie at a day's edges.
 */
export class Counter {
  /** By the day's place among the range's; null where nothing is known of it. */
  private readonly totals: readonly (TotalOfDay | null)[];

  constructor(units: Units, { days, fromMs: rangeFrom, toMs }: Bins, metric: string, subject: Subject, slab: Slab) {
    const readings = units.of(metric, subject);
    this.totals = days.map((day) => {
      const own = readings === null ? null : readingsOf(day, units, { fromMs: rangeFrom, toMs }, readings);
      if (own === null) return null;
      const total = cumulative(own.readings, own.context, slab.column(own.readings.length + 1));
      return { from: own.from, total, ...seenIn(total, own.context.before) };
    });
  }

  /** What was counted in a span of units of one day; NaN where that is not known. */
  in({ from, to, day }: UnitSpan): number {
    return this.between(from, to, day);
  }

  /** Whether it began anew with this day, as far as is known. */
  beginsWith(day: number): boolean {
    return this.totals[day]?.total[0] === 0;
  }

  /** Whether what it showed at a unit's end belongs to the day and is believed. */
  isKnownAt(unit: number, day: number): boolean {
    const known = this.totals[day];
    return known != null && !Number.isNaN(known.total[unit + 1 - known.from]);
  }

  /** Whether it is known to have been there in some part of a span: it was seen before the span's end, and after its beginning, on its day. */
  wasThereIn({ from, to, day }: UnitSpan): boolean {
    const known = this.totals[day];
    return known != null && to > from && known.first < to - known.from && known.last > from - known.from;
  }

  between(from: number, to: number, day: number): number {
    const known = this.totals[day];
    return known == null || to <= from ? Number.NaN : between(known.total, from - known.from, to - known.from);
  }
}

/** What a counter of a day is known by, from its first unit on. */
interface TotalOfDay {
  readonly from: number;
  /** As `cumulative` says. */
  readonly total: Readings;
  /** Places in `total` at which it was seen first and last; beyond its other end where it never was. */
  readonly first: number;
  readonly last: number;
}

/** `before`: what it showed as the day began, which `total` does not tell. */
function seenIn(total: Readings, before: number): Pick<TotalOfDay, "first" | "last"> {
  let first = Number.isNaN(before) ? 1 : 0;
  while (first > 0 && first < total.length && Number.isNaN(total[first])) first += 1;
  let last = total.length - 1;
  while (last > 0 && Number.isNaN(total[last])) last -= 1;
  return { first, last };
}

/** The mean of what is known of a span; NaN where nothing is. */
export function meanIn(values: Readings | null, { from, to }: UnitSpan): number {
  let [sum, known] = [0, 0];
  for (let index = from; index < to; index += 1) {
    const value = values?.[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    known += 1;
  }
  return sum / known;
}

/** The most of what is known of a span; NaN where nothing is. */
export function mostIn(values: Readings | null, { from, to }: UnitSpan): number {
  let most = Number.NaN;
  for (let index = from; index < to; index += 1) {
    const value = values?.[index] ?? Number.NaN;
    if (!Number.isNaN(value) && !(value <= most)) most = value;
  }
  return most;
}

/** What was known last in a span; NaN where nothing is. */
export function lastIn(values: Readings | null, { from, to }: UnitSpan): number {
  for (let index = to - 1; index >= from; index -= 1) {
    const value = values?.[index] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}
