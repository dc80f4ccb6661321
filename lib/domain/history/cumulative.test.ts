import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between, countsOf, cumulative, goesOnFrom } from "./cumulative";

const GAP = Number.NaN;
const of = (...readings: number[]) => Float64Array.from(readings);
const midnight = { before: GAP, isDayStart: true, late: 1 };
/** In minutes. */
const minutesAfter = (before: number) => ({ before, isDayStart: true, late: 15 });
/** In quarters. */
const quartersAfter = (before: number) => ({ before, isDayStart: true, late: 1 });

/** A day's true counts per interval, and what the counter shows after each. */
const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 100 });
const readingsOf = (each: readonly number[]) => {
  let sum = 0;
  return Float64Array.from(each, (count) => {
    sum += count;
    return sum;
  });
};
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe("what a day's counter has counted", () => {
  it("is what happened, in each interval", () => {
    fc.assert(
      fc.property(counts, (each) => {
        expect([...countsOf(cumulative(readingsOf(each), midnight))]).toEqual(each);
      }),
    );
  });

  it("goes on from the reading before, where the day has begun already", () => {
    fc.assert(
      fc.property(counts, fc.nat(100), (each, before) => {
        const readings = readingsOf(each).map((reading) => reading + before);
        expect([...countsOf(cumulative(readings, { before, isDayStart: false, late: 1 }))]).toEqual(each);
        const unknown = countsOf(cumulative(readings, { before: GAP, isDayStart: false, late: 1 }));
        expect([...unknown]).toEqual([GAP, ...each.slice(1)]);
      }),
    );
  });

  it("is unknown in and after a gap, never zero, and exact across it", () => {
    fc.assert(
      fc.property(counts, fc.array(fc.nat(99)), (each, gaps) => {
        const readings = readingsOf(each);
        for (const gap of gaps) if (gap < readings.length) readings[gap] = GAP;
        const total = cumulative(readings, midnight);
        const known = [0, ...readings.keys()].filter((at, place) => place === 0 || !Number.isNaN(readings[at]));
        for (const [place, count] of countsOf(total).entries()) {
          const isKnown = !Number.isNaN(readings[place]) && (place === 0 || !Number.isNaN(readings[place - 1]));
          expect(count).toBe(isKnown ? each[place] : GAP);
        }
        const last = known.slice(1).at(-1);
        if (last !== undefined) expect(between(total, 0, last + 1)).toBe(sum(each.slice(0, last + 1)));
      }),
    );
  });

  it("never is negative nor jumps by a correction, and the day's sum stays what the counter says", () => {
    fc.assert(
      fc.property(counts, fc.nat(), fc.integer({ min: 1, max: 20 }), (each, place, wanted) => {
        const readings = readingsOf(each);
        const from = place % readings.length;
        // A correction is small beside what was counted; a fall to half or less is something else.
        const off = Math.min(wanted, Math.floor(((readings[from] ?? 0) - 1) / 2));
        fc.pre(off > 0);
        for (let at = from; at < readings.length; at += 1) readings[at] = (readings[at] ?? 0) - off;
        const counted = countsOf(cumulative(readings, midnight));
        expect(sum(counted)).toBe(readings.at(-1));
        for (const [at, count] of counted.entries()) {
          expect(count).toBeGreaterThanOrEqual(0);
          expect(count).toBeLessThanOrEqual(each[at] ?? 0);
        }
      }),
    );
  });

  it("leaves out an answer that was wrong once", () => {
    fc.assert(
      fc.property(counts, fc.nat(), fc.double({ min: 0, max: 0.5, noNaN: true }), (each, place, share) => {
        const readings = readingsOf(each);
        fc.pre(readings.length >= 3);
        const at = 1 + (place % (readings.length - 2));
        fc.pre((readings[at - 1] ?? 0) > 0);
        const wrong = Float64Array.from(readings);
        wrong[at] = Math.floor((readings[at - 1] ?? 0) * share);
        const expected = Float64Array.from(readings);
        expected[at] = GAP;
        expect(cumulative(wrong, midnight)).toEqual(cumulative(expected, midnight));
      }),
    );
  });

  it("takes what a counter shows after it began anew for all new", () => {
    const total = cumulative(of(96, 100, 3, 9, 14), { before: 90, isDayStart: false, late: 1 });
    expect([...countsOf(total)]).toEqual([6, 4, 3, 6, 5]);
  });

  it("waits for the new day's counter where the day before is still shown after midnight", () => {
    const total = cumulative(of(500, 500, 3, 7), minutesAfter(500));
    expect([...countsOf(total)]).toEqual([GAP, GAP, GAP, 4]);
    expect(between(total, 0, 3)).toBe(3);
    // It went on till midnight, was corrected, or has so few that the new day soon has as many.
    expect([...countsOf(cumulative(of(503, 3, 7), minutesAfter(500)))]).toEqual([GAP, GAP, 4]);
    expect([...countsOf(cumulative(of(499, 3, 7), minutesAfter(500)))]).toEqual([GAP, GAP, 4]);
    expect([...countsOf(cumulative(of(5, 5, 0, 6, 10), minutesAfter(5)))]).toEqual([GAP, GAP, GAP, 6, 4]);
    expect([...countsOf(cumulative(of(500, GAP, GAP, 3, 7), quartersAfter(500)))]).toEqual([GAP, GAP, GAP, GAP, 4]);
    // The reading before midnight was missed.
    expect([...countsOf(cumulative(of(500, 3, 7), minutesAfter(GAP)))]).toEqual([GAP, GAP, 4]);
  });

  it("is unknown while nobody can know whether the new day has begun", () => {
    expect([...countsOf(cumulative(of(500), minutesAfter(500)))]).toEqual([GAP]);
    expect([...countsOf(cumulative(of(500, 503), minutesAfter(500)))]).toEqual([GAP, GAP]);
    expect([...countsOf(cumulative(of(500, 500, 500), quartersAfter(500)))]).toEqual([GAP, GAP, GAP]);
    expect([...countsOf(cumulative(of(0, 2), minutesAfter(0)))]).toEqual([0, 2]);
    // A small day overtakes the one before within its first quarter.
    expect([...countsOf(cumulative(of(2, 3, 5), quartersAfter(1)))]).toEqual([2, 1, 2]);
  });

  it("goes on over midnight where the day shows that another zone was counted by", () => {
    // Of Berlin, told in London: it begins anew at 23:00.
    const early = cumulative(of(21, 40, 300, 310, 0, 5), quartersAfter(20));
    expect([...countsOf(early)]).toEqual([1, 19, 260, 10, 0, 5]);
    // Of Los Angeles, told in London: at 08:00, and nobody calls in the night.
    const late = cumulative(of(150, 150, 151, 0, 7, 90), quartersAfter(150));
    expect([...countsOf(late)]).toEqual([0, 0, 1, 0, 7, 83]);
    // What it stood at when midnight came was missed: the first count alone is unknown.
    expect([...countsOf(cumulative(of(21, 40, 300, 0, 5), quartersAfter(GAP)))]).toEqual([GAP, 19, 260, 0, 5]);
    expect([...countsOf(cumulative(of(GAP, 40, 300, 0, 5), quartersAfter(20)))]).toEqual([GAP, GAP, 260, 0, 5]);
    // It began at midnight and once more.
    expect([...countsOf(cumulative(of(3, 40, 0, 5), quartersAfter(200)))]).toEqual([3, 37, 0, 5]);
    expect([...countsOf(cumulative(of(0, 40, 0, 5), quartersAfter(GAP)))]).toEqual([0, 40, 0, 5]);
  });

  it("keeps the morning whatever goes wrong later", () => {
    const total = cumulative(of(GAP, GAP, 12, 40, 60, 80, 0, 100, 120), quartersAfter(5));
    expect([...countsOf(total)]).toEqual([GAP, GAP, GAP, 28, 20, 20, GAP, GAP, 20]);
    expect([between(total, 0, 3), between(total, 0, 9)]).toEqual([12, 120]);
    const wrong = cumulative(of(12, 0, 15, 30), quartersAfter(5));
    expect([...countsOf(wrong)]).toEqual([12, GAP, GAP, 15]);
  });
});

describe("what a counter must go on with", () => {
  /** Readings as they come: counted, missed, corrected, wrong, begun anew, or still those of the day before. */
  const reading = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }).map((more) => ({ more })) },
    { weight: 1, arbitrary: fc.constant({ is: GAP }) },
    { weight: 1, arbitrary: fc.integer({ min: -3, max: -1 }).map((more) => ({ more })) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }).map((is) => ({ is })) },
  );
  const day = fc.array(reading, { minLength: 1, maxLength: 40 }).map((all) => {
    let shown = 0;
    return Float64Array.from(all, (one) => {
      if ("is" in one && Number.isNaN(one.is)) return GAP;
      shown = "is" in one ? one.is : Math.max(0, shown + one.more);
      return shown;
    });
  });
  const before = fc.oneof(fc.constant(GAP), fc.nat(60));

  it("leaves all that was told as it is, and is counted itself", () => {
    let held = 0;
    fc.assert(
      fc.property(
        day,
        before,
        fc.boolean(),
        fc.array(fc.nat(12), { maxLength: 6 }),
        (readings, last, isDayStart, more) => {
          const context = { before: last, isDayStart, late: 1 };
          const least = goesOnFrom(readings, context);
          if (least === Number.POSITIVE_INFINITY) return;
          held += 1;
          let shown = least;
          const later = more.map((count) => (shown += count));
          const whole = cumulative(Float64Array.from([...readings, ...later]), context);
          expect(whole.subarray(0, readings.length + 1)).toEqual(cumulative(readings, context));
          expect([...whole.subarray(readings.length + 1)]).toEqual(later);
        },
      ),
      { numRuns: 2000 },
    );
    expect(held).toBeGreaterThan(300);
  });

  it("is nothing where it may still tell that something was wrong, missing or the day before's", () => {
    expect(goesOnFrom(of(3, 7, 7), midnight)).toBe(7);
    expect(goesOnFrom(of(GAP, GAP), midnight)).toBe(0);
    expect(goesOnFrom(of(), { before: 40, isDayStart: false, late: 1 })).toBe(40);
    // It fell a little: what comes next must not fall below that.
    expect(goesOnFrom(of(30, 28), midnight)).toBe(28);
    expect(goesOnFrom(of(30, 2, 4), midnight)).toBe(Number.POSITIVE_INFINITY);
    expect(goesOnFrom(of(30, GAP), midnight)).toBe(Number.POSITIVE_INFINITY);
    // It was there as the day began: where it comes back it was missing.
    expect(goesOnFrom(of(GAP, GAP), quartersAfter(40))).toBe(Number.POSITIVE_INFINITY);
    expect(goesOnFrom(of(40, 40, 40), quartersAfter(40))).toBe(Number.POSITIVE_INFINITY);
    expect(goesOnFrom(of(2), { before: 40, isDayStart: false, late: 1 })).toBe(Number.POSITIVE_INFINITY);
  });
});
