import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rng } from "@/lib/simulator/centre/rng";
import { dayOf } from "../zone-day";
import { type Bins, binsOf } from "./bins";
import { MINUTE_MS, QUARTER_MS } from "./quarter";
import { Slab } from "./slab";
import { Counter, spansOf, type Units } from "./units";

/** Plain days, and those on which clocks go forward or back: by an hour or by half of one, at midnight or later. */
const DAYS = [
  ["UTC", "2026-06-15"],
  ["Asia/Kolkata", "2026-06-15"],
  ["Asia/Kathmandu", "2026-06-15"],
  ["Europe/London", "2026-03-29"],
  ["Europe/London", "2026-10-25"],
  ["America/New_York", "2026-11-01"],
  ["America/Santiago", "2026-09-06"],
  ["America/Havana", "2026-11-01"],
  ["Atlantic/Azores", "2026-03-29"],
  ["Australia/Lord_Howe", "2026-04-05"],
  ["Australia/Lord_Howe", "2026-10-04"],
] as const;

interface World {
  readonly zone: string;
  readonly day: string;
  /** The zone by whose midnights the counter begins anew. */
  readonly counted: string;
  readonly unitMs: number;
  readonly step: number;
  readonly seed: number;
  /** For so many units after midnight it shows the day before. */
  readonly late: number;
  /** Units of which nothing was seen, from the beginning of the day before. */
  readonly gaps: readonly number[];
}

/** What is told of each bin of a day, and what happened in it as far as both its ends were seen. */
function countsOf({ zone, day, counted, unitMs, step, seed, late, gaps }: World) {
  const bins: Bins = binsOf({ range: "day", day, step, zone, nowMs: 0 });
  const rng = new Rng(seed);
  // The counter is followed from two days before on, so that it has begun anew by then.
  const followedFrom = bins.fromMs - 48 * 60 * MINUTE_MS;
  const length = (bins.toMs - followedFrom) / unitMs;
  const happened = Float64Array.from({ length }, () => 1 + Math.floor(5 * rng.next()));
  const readings = new Float64Array(length);
  let [sum, before, today, began] = [0, 0, "", 0];
  for (const [unit, count] of happened.entries()) {
    const at = followedFrom + unit * unitMs;
    const now = at % QUARTER_MS === 0 ? dayOf(at, counted) : today;
    if (now !== today) [sum, before, today, began] = [0, sum, now, unit];
    sum += count;
    readings[unit] = unit - began < late ? before : sum;
  }
  const first = (bins.fromMs - followedFrom) / unitMs - 1;
  const seen = readings.slice(first);
  for (const gap of gaps) if (gap < seen.length) seen[gap] = Number.NaN;
  const units: Units = {
    fromMs: bins.fromMs - unitMs,
    unitMs,
    begun: seen.length,
    runs: false,
    isZoneKnown: true,
    of: () => seen,
  };
  const counter = new Counter(units, bins, "entered.today", "q:1", new Slab());
  const spans = spansOf(bins, units);
  const known = spans.map(({ from, to }) => {
    const isSeen = !Number.isNaN(seen[to - 1]) && (from === 1 || !Number.isNaN(seen[from - 1]));
    const count = happened.subarray(first + from, first + to).reduce((total, one) => total + one, 0);
    return isSeen ? count : Number.NaN;
  });
  return { told: spans.map((span) => counter.in(span)), known };
}

const unitAndStep = fc.constantFrom(
  { unitMs: MINUTE_MS, step: 15 },
  { unitMs: MINUTE_MS, step: 60 },
  { unitMs: QUARTER_MS, step: 15 },
  { unitMs: QUARTER_MS, step: 30 },
  { unitMs: QUARTER_MS, step: 1440 },
);
const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe("what a day's counter counted in each bin", () => {
  it("is what happened, on every day of every zone, however late it begins anew, wherever both ends were seen", () => {
    const world = fc.record({
      place: fc.nat(DAYS.length - 1),
      size: unitAndStep,
      seed: seeds,
      late: fc.nat(14),
      gaps: fc.array(fc.nat(1500), { maxLength: 60 }),
    });
    fc.assert(
      fc.property(world, ({ place, size, seed, late, gaps }) => {
        const [zone, day] = DAYS[place] ?? DAYS[0];
        const inUnits = size.unitMs === MINUTE_MS ? late : 0;
        const { told, known } = countsOf({ zone, day, counted: zone, ...size, seed, late: inUnits, gaps });
        expect(told).toEqual(known);
      }),
    );
  });

  it.each([
    ["Europe/Berlin", "Europe/London", "2026-06-15"],
    ["Europe/Berlin", "Europe/London", "2026-10-25"],
    ["Europe/London", "Europe/Berlin", "2026-03-29"],
    ["America/Los_Angeles", "Europe/London", "2026-06-15"],
    ["UTC", "Asia/Kolkata", "2026-06-15"],
    ["Asia/Kolkata", "UTC", "2026-06-15"],
    ["Australia/Lord_Howe", "Australia/Sydney", "2026-06-15"],
  ])("is what happened where %s counted and %s is asked for, on %s: past midnight it goes on", (counted, zone, day) => {
    fc.assert(
      fc.property(unitAndStep, seeds, (size, seed) => {
        const { told, known } = countsOf({ zone, day, counted, ...size, seed, late: 0, gaps: [] });
        expect(told).toEqual(known);
      }),
      { numRuns: 25 },
    );
  });
});
