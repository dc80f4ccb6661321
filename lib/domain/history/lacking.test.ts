import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Kept, keptDay } from "@/tests/support/kept-day";
import { binsOf } from "./bins";
import { HistoryFigures } from "./figures";
import type { Reported } from "./queue-counts";
import { queueSubject } from "./subject";

/* Which bins of a figure over several queues lack a part: a queue is not known in them though it was there. */

const DAY = Date.UTC(2026, 5, 15);
const GAP = Number.NaN;

interface Asked {
  readonly step?: 15 | 30 | 60 | 1440;
  /** Quarters that have begun. */
  readonly begun?: number;
  readonly reported?: Reported;
}

/** Figures of a day; values are those of its quarters, of the quarter before it under "… before". */
function figuresOf(kept: Kept, { step = 15, begun = 96, reported }: Asked = {}) {
  const bins = binsOf({ range: "day", day: "2026-06-15", step, zone: "UTC", nowMs: DAY });
  const figures = new HistoryFigures(bins, keptDay(kept, DAY, begun), reported ?? null);
  return (metric: string, ...queueIds: string[]) => {
    const { values, lacking } = figures.of(metric, queueIds);
    return { all: values, values: values.slice(0, 6), lacking: [...lacking].toSorted((a, b) => a - b) };
  };
}

const q = (id: string) => queueSubject(id);
const entered = (values: readonly number[], before?: number) => ({
  "entered.today": values,
  ...(before !== undefined && { "entered.today before": [before] }),
});
const WHOLE = [1, 2, 3, 4, 5, 6];

describe("a bin lacks a part", () => {
  it("where one of the queues was not seen, though it was before and after", () => {
    const of = figuresOf({ [q("1")]: entered(WHOLE), [q("2")]: entered([10, 20, GAP, 40, 50, 60]) });
    expect(of("entered.today", "1", "2")).toMatchObject({ values: [11, 11, 1, 1, 11, 11], lacking: [2, 3] });
    // Of one queue alone it is a gap, and of the other nothing is missing.
    expect(of("entered.today", "2")).toMatchObject({ values: [10, 10, null, null, 10, 10], lacking: [] });
    expect(of("entered.today", "1").lacking).toEqual([]);
  });

  it("not where all of them are a gap, nor where a longer bin has it all the same", () => {
    const gap = { [q("1")]: entered([1, 2, GAP, 4]), [q("2")]: entered([10, 20, GAP, 40]) };
    expect(figuresOf(gap)("entered.today", "1", "2")).toMatchObject({ values: [11, 11, null, null, null, null] });
    expect(figuresOf(gap)("entered.today", "1", "2").lacking).toEqual([]);
    const one = { [q("1")]: entered([1, 2, 3, 4]), [q("2")]: entered([10, 20, GAP, 40]) };
    expect(figuresOf(one, { step: 60 })("entered.today", "1", "2")).toMatchObject({ lacking: [] });
    expect(figuresOf(one, { step: 30 })("entered.today", "1", "2")).toMatchObject({ lacking: [] });
  });

  it("not before a queue came nor after it went, and yet in a longer bin of whose quarters it was there in some", () => {
    const came = { [q("1")]: entered(WHOLE), [q("2")]: entered([GAP, GAP, 0, 5, 6, 7]) };
    expect(figuresOf(came)("entered.today", "1", "2").lacking).toEqual([]);
    const went = { [q("1")]: entered([1, 2, 3, 4, 5, 6, 7, 8]), [q("2")]: entered([10, 20, 30, 40, 50, GAP]) };
    expect(figuresOf(went)("entered.today", "1", "2").lacking).toEqual([]);
    // It counted ten in the first quarter of the hour in which it went, of which the hour has none.
    expect(figuresOf(went, { step: 60 })("entered.today", "1", "2")).toMatchObject({
      values: [44, 4, null, null, null, null],
      lacking: [1],
    });
  });

  it("right after midnight where the queue was seen as the day began", () => {
    const kept = (before: number) => ({
      [q("1")]: entered(WHOLE, 0),
      [q("2")]: entered([GAP, 20, 30, 40, 50, 60], before),
    });
    expect(figuresOf(kept(700))("entered.today", "1", "2").lacking).toEqual([0, 1]);
    expect(figuresOf(kept(GAP))("entered.today", "1", "2").lacking).toEqual([]);
  });

  it("not because nothing of the running quarter is written down yet", () => {
    const kept = { [q("1")]: entered([1, 2, 3]), [q("2")]: entered([10, 20, GAP]) };
    expect(figuresOf(kept, { begun: 3 })("entered.today", "1", "2").lacking).toEqual([]);
    expect(figuresOf(kept, { begun: 3, step: 60 })("entered.today", "1", "2")).toMatchObject({ lacking: [] });
    const gone = { [q("1")]: entered([1, 2, 3, 4]), [q("2")]: entered([10, 20, GAP, 40]) };
    expect(figuresOf(gone, { begun: 4 })("entered.today", "1", "2").lacking).toEqual([2, 3]);
  });

  it("not where 8x8 reported what was not seen, nor where a counter was corrected", () => {
    const told = new Float64Array(97).fill(GAP);
    told.set([7, 8], 3);
    const reported: Reported = {
      count: (count, subject) => (count === "accepted" && subject === q("2") ? told : null),
      final: () => null,
    };
    const accepted = (values: readonly number[]) => ({ "accepted.today": values });
    const kept = { [q("1")]: accepted(WHOLE), [q("2")]: accepted([10, 20, GAP, 40, 38, 60]) };
    expect(figuresOf(kept, { reported })("accepted.today", "1", "2")).toMatchObject({
      values: [11, 11, 8, 9, 1, 23],
      lacking: [],
    });
    expect(figuresOf(kept)("accepted.today", "1", "2").lacking).toEqual([2, 3]);
  });

  it("of a share, where any count of a queue is missing, and not where nobody came", () => {
    const queue = (values: readonly number[]) => ({
      "accepted.today": values,
      "acceptedInSla.today": values,
      "abandoned.today": values.map((value) => value * 0),
      "diverted.today": values.map((value) => value * 0),
    });
    const kept = { [q("1")]: queue(WHOLE), [q("2")]: queue([10, 20, GAP, 40]), [q("3")]: queue([0, 0, 0, 0, 0, 0]) };
    const of = figuresOf(kept);
    expect(of("slaPercentage.today", "1", "2", "3").lacking).toEqual([2, 3]);
    expect(of("slaPercentage.today", "1", "3").lacking).toEqual([]);
    const some = { ...kept, [q("2")]: { ...queue([10, 20, 30, 40]), "abandoned.today": [0, GAP, 0, 0] } };
    expect(figuresOf(some)("slaPercentage.today", "1", "2").lacking).toEqual([1, 2]);
    // A count that was never known is not missing.
    const never = { ...kept, [q("2")]: { ...queue([10, 20, 30, 40]), "diverted.today": [GAP, GAP, GAP, GAP] } };
    expect(figuresOf(never)("slaPercentage.today", "1", "2").lacking).toEqual([]);
  });

  it("of an average, where a queue was not seen, and not where nobody was served", () => {
    const WAIT = "interactionsAvgWaitTime.today";
    const queue = (average: readonly number[], accepted: readonly number[]) => ({
      [WAIT]: average,
      "accepted.today": accepted,
      "totalAbandoned.today": accepted.map((value) => value * 0),
      "diverted.today": accepted.map((value) => value * 0),
    });
    const busy = queue([10, 10, 10, 10, 10, 10], WHOLE);
    const missed = queue([20, 20, GAP, 20, 20, 20], [1, 2, GAP, 4, 5, 6]);
    const idle = queue([GAP, GAP, GAP, GAP, 30, 30], [0, 0, 0, 0, 1, 1]);
    const of = figuresOf({ [q("1")]: busy, [q("2")]: missed, [q("3")]: idle });
    expect(of(WAIT, "1", "2")).toMatchObject({ values: [15, 15, 10, 10, 15, 15], lacking: [2, 3] });
    expect(of(WAIT, "1", "3").lacking).toEqual([]);
    // What 8x8 corrected was seen.
    const corrected = queue([20, 20, 20, 15, 20, 20], [1, 2, 3, 4, 5, 6]);
    expect(figuresOf({ [q("1")]: busy, [q("2")]: corrected })(WAIT, "1", "2").lacking).toEqual([]);
  });

  it("of what is seen at a moment, and of what stands at an end", () => {
    const [waiting, longest, rolling] = [
      "interactionsWaitInQueue.rt",
      "interactionsLongestWaitInQueue.rt",
      "accepted.int-15m",
    ];
    const queue = (values: readonly number[]) => ({ [waiting]: values, [longest]: values, [rolling]: values });
    const of = figuresOf({ [q("1")]: queue(WHOLE), [q("2")]: queue([5, GAP, 5, 5, GAP]) });
    for (const metric of [waiting, rolling]) expect(of(metric, "1", "2").lacking).toEqual([1]);
    // Where nobody waits 8x8 tells no longest wait.
    expect(of(longest, "1", "2").lacking).toEqual([]);
  });

  it("never of queues that are not asked for", () => {
    const kept = { [q("1")]: entered(WHOLE), [q("2")]: entered([10, GAP, 30, 40]), [q("3")]: entered(WHOLE) };
    expect(figuresOf(kept)("entered.today", "1", "3").lacking).toEqual([]);
  });
});

describe("a bin of several queues' counts", () => {
  const QUEUES = ["1", "2", "3"];
  const quarters = fc.array(fc.option(fc.nat(4), { nil: null, freq: 4 }), { minLength: 24, maxLength: 24 });

  it("lacks a part if and only if it has a value and a queue has none that was seen before its end and after its beginning", () => {
    const world = fc.record({
      all: fc.array(quarters, { minLength: QUEUES.length, maxLength: QUEUES.length }),
      step: fc.constantFrom(15, 30, 60, 1440),
      begun: fc.integer({ min: 1, max: 96 }),
    });
    fc.assert(
      fc.property(world, ({ all, step, begun }) => {
        const readings = all.map((counts) => {
          let sum = 0;
          return counts.map((count, at) => {
            sum += count ?? 1;
            return count === null || at >= begun ? GAP : sum;
          });
        });
        const kept = Object.fromEntries(QUEUES.map((id, place) => [q(id), entered(readings[place] ?? [])]));
        const bins = binsOf({ range: "day", day: "2026-06-15", step, zone: "UTC", nowMs: DAY });
        const long = step / 15;
        const of = figuresOf(kept, { step, begun });
        const single = QUEUES.map((id) => of("entered.today", id).all);
        const together = of("entered.today", ...QUEUES);
        const wanted = bins.starts.flatMap((_, bin) => {
          if ((together.all[bin] ?? null) === null) return [];
          const isMissing = QUEUES.some((_id, place) => {
            if ((single[place]?.[bin] ?? null) !== null) return false;
            const seenAt = (readings[place] ?? []).flatMap((value, at) => (Number.isNaN(value) ? [] : [at + 1]));
            const [first = Infinity, last = -Infinity] = [seenAt[0], seenAt.at(-1)];
            return first < Math.min(begun, (bin + 1) * long) && last > bin * long;
          });
          return isMissing ? [bin] : [];
        });
        expect(together.lacking).toEqual(wanted);
      }),
    );
  });
});
