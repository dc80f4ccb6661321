import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between, countsOf, cumulative } from "./cumulative";

const GAP = Number.NaN;
const of = (...readings: number[]) => Float64Array.from(readings);
const midnight = { before: GAP, isDayStart: true };

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
        expect([...countsOf(cumulative(readings, { before, isDayStart: false }))]).toEqual(each);
        const unknown = countsOf(cumulative(readings, { before: GAP, isDayStart: false }));
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
    const total = cumulative(of(96, 100, 3, 9, 14), { before: 90, isDayStart: false });
    expect([...countsOf(total)]).toEqual([6, 4, 3, 6, 5]);
  });

  it("waits for the new day's counter where the day before is still shown after midnight", () => {
    const total = cumulative(of(500, 500, 3, 7), { before: 500, isDayStart: true });
    expect([...countsOf(total)]).toEqual([GAP, GAP, GAP, 4]);
    expect(between(total, 0, 3)).toBe(3);
    expect([...countsOf(cumulative(of(500), { before: 500, isDayStart: true }))]).toEqual([GAP]);
    expect([...countsOf(cumulative(of(0, 2), { before: 0, isDayStart: true }))]).toEqual([0, 2]);
  });
});
