import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterDifference } from "./counter";

const count = fc.integer({ min: 0, max: 100_000 });

describe("counterDifference", () => {
  it.each([
    ["growth", 100, 109, 9],
    ["no change", 100, 100, 0],
    ["midnight", 1086, 3, 3],
    ["midnight to nothing", 1086, 0, 0],
    ["midnight of a quiet queue", 2, 1, 1],
    ["a small correction", 120, 119, 0],
    ["a correction of a small count", 3, 2, 0],
    ["a queue that left the sum", 1086, 900, 0],
  ])("%s: %i to %i", (_, previous, current, difference) => {
    expect(counterDifference(previous, current)).toBe(difference);
  });

  it("is a gap where either sample is", () => {
    expect(counterDifference(null, 5)).toBeNull();
    expect(counterDifference(5, null)).toBeNull();
    expect(counterDifference(5, Number.NaN)).toBeNull();
  });

  it("is never negative nor more than the counter shows", () => {
    fc.assert(
      fc.property(count, count, (previous, current) => {
        const difference = counterDifference(previous, current);
        expect(difference).toBeGreaterThanOrEqual(0);
        expect(difference).toBeLessThanOrEqual(current);
      }),
    );
  });

  it("adds up to what really happened over a day and its midnight", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        // Far more than twice what the first minute after midnight may bring.
        let counter = 100;
        const readings = [counter, ...before.map((step) => (counter += step))];
        counter = 0;
        readings.push(...after.map((step) => (counter += step)));
        const counted = readings.slice(1).map((now, index) => counterDifference(readings[index] ?? null, now));
        expect(counted).toEqual([...before, ...after]);
      }),
    );
  });
});
