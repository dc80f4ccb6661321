import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binsOf } from "./bins";
import { HistoryFigures } from "./figures";
import { HOUR_MS, QUARTER_MS } from "./quarter";
import type { Reported } from "./queue-counts";
import { REPORTED_COUNTS } from "./reported";

const DAY = Date.UTC(2026, 5, 15);
const GAP = Number.NaN;
/** Of one quarter: what the counter reads at its end, what 8x8 reported of it, and whether for good. */
interface Quarter {
  readonly read: number | null;
  readonly told: number | null;
  readonly final: boolean;
}

/** The first two hours of one queue's day, as figures and from where they are. Every count is kept alike. */
function dayOf(quarters: readonly Quarter[], metric: string) {
  const bins = binsOf({ range: "day", day: "2026-06-15", step: 60, zone: "UTC", nowMs: DAY + 2 * HOUR_MS });
  const column = (of: (quarter: Quarter) => number | null) => {
    const values = new Float64Array(97).fill(GAP);
    for (const [place, quarter] of quarters.entries()) values[1 + place] = of(quarter) ?? GAP;
    return values;
  };
  const [read, told] = [column((one) => one.read), column((one) => one.told)];
  const final = column((one) => (one.told === null ? null : one.final ? 1 : 0));
  const reported: Reported = { count: () => told, final: () => final };
  const units = {
    fromMs: DAY - QUARTER_MS,
    unitMs: QUARTER_MS,
    begun: 9,
    runs: false,
    isZoneKnown: true,
    of: () => read,
  };
  const figures = new HistoryFigures(bins, units, reported);
  const { values, provisional } = figures.of(metric, ["1"]);
  const origins = figures.origins(metric, values, ["1"]);
  return { values: values.slice(0, 2), origins: origins.slice(0, 2), provisional };
}

const recorded = (read: number): Quarter => ({ read, told: null, final: false });
const reportedOf = (told: number, final = true): Quarter => ({ read: null, told, final });
const gap: Quarter = { read: null, told: null, final: false };

describe("a figure", () => {
  it("is recorded, reported, or both, and nothing where there is none", () => {
    const ours = [1, 2, 3, 4].map(recorded);
    const theirs = [1, 2, 3, 4].map((told) => reportedOf(told));
    expect(dayOf([...ours, ...theirs], "entered.today").origins).toEqual(["recorded", "reported"]);
    expect(dayOf([recorded(1), recorded(2), reportedOf(1), reportedOf(1)], "entered.today").origins).toEqual([
      "both",
      null,
    ]);
    expect(dayOf([gap, gap, gap, gap], "entered.today").origins).toEqual([null, null]);
  });

  it("is 8x8's where it reported for good what was recorded as well, and ours until then", () => {
    const both = (final: boolean) => [1, 2, 3, 4].map((read): Quarter => ({ read, told: 7, final }));
    expect(dayOf(both(true), "entered.today").origins).toEqual(["reported", null]);
    expect(dayOf(both(false), "entered.today").origins).toEqual(["recorded", null]);
  });

  it("is 8x8's and may change where only what is not final is known", () => {
    const { origins, provisional } = dayOf(
      [1, 2, 3, 4].map((told) => reportedOf(told, false)),
      "entered.today",
    );
    expect([origins, [...provisional]]).toEqual([["reported", null], [0]]);
  });

  it("is ours where a gap within is bridged by the counter", () => {
    const bridged = dayOf([reportedOf(3), gap, gap, recorded(9)], "entered.today");
    expect([bridged.values[0], bridged.origins[0]]).toEqual([9, "recorded"]);
  });

  it("is calculated where it is a share, and ours where 8x8 reports nothing of the kind", () => {
    const theirs = [1, 2, 3, 4].map((told) => reportedOf(told));
    const ours = [1, 2, 3, 4].map(recorded);
    // 8x8 divides by who entered, late waiters among them, which no count of a report tells.
    for (const quarters of [theirs, ours]) expect(dayOf(quarters, "slaPercentage.today").origins[0]).toBe("calculated");
    expect(dayOf([gap, gap, gap, gap], "slaPercentage.today").origins[0]).toBeNull();
    expect(dayOf([1, 2, 3, 4].map(recorded), "interactionsWaitInQueue.rt").origins[0]).toBe("recorded");
    expect(dayOf(theirs, "interactionsWaitInQueue.rt@max").origins[0]).toBeNull();
  });
});

it("is told by the rule by which the counts are put together", () => {
  const quarter = fc.record({
    read: fc.option(fc.constant(1)),
    told: fc.option(fc.constant(1_000)),
    final: fc.boolean(),
  });
  const quarters = fc.array(quarter, { minLength: 8, maxLength: 8 }).map((all) => {
    // The counter counts one a quarter, 8x8 a thousand: what a bin comes to says of what it is made.
    return all.map((one, place) => ({ ...one, read: one.read === null ? null : place + 1 }));
  });
  fc.assert(
    fc.property(quarters, fc.constantFrom(...REPORTED_COUNTS), (all, count) => {
      const { values, origins } = dayOf(all, `${count}.today`);
      expect(origins).toEqual(
        values.map((value) =>
          value === null ? null : value < 1_000 ? "recorded" : value % 1_000 === 0 ? "reported" : "both",
        ),
      );
    }),
  );
});
