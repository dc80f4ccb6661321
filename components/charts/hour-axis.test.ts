import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisWidth, countTicks, countTop, fullHour, minuteTicks, niceTop } from "./hour-axis";

const MINUTE = 60_000;
const empty = { entered: null, answered: null, abandoned: null, serviceLevel: null };

describe("niceTop", () => {
  it("is even, round and no lower than the data", () => {
    expect([0, 2, 3, 9, 11, 21, 41, 130].map(niceTop)).toEqual([2, 2, 4, 10, 20, 40, 100, 200]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (highest) => {
        const top = niceTop(highest);
        return top >= highest && top % 2 === 0 && (highest <= 2 || top <= highest * 2.5);
      }),
      { numRuns: 200 },
    );
  });
});

describe("countTop", () => {
  it("stacks answered and abandoned", () => {
    expect(countTop([{ minute: 0, entered: 3, answered: 8, abandoned: 4, serviceLevel: null }])).toBe(20);
    expect(countTop([{ minute: 0, ...empty }])).toBe(2);
    expect(countTicks(20)).toEqual([0, 10, 20]);
  });
});

describe("minuteTicks", () => {
  it("names the round minutes only", () => {
    const points = [9, 10, 11, 20].map((minute) => ({ minute: minute * MINUTE, ...empty }));
    expect(minuteTicks(points, 10)).toEqual([10 * MINUTE, 20 * MINUTE]);
  });

  it("leaves out a time that would touch the words of the axes at either end", () => {
    const points = Array.from({ length: 60 }, (_, index) => ({ minute: (index + 1) * MINUTE, ...empty }));
    expect(minuteTicks(points, 10)).toContain(60 * MINUTE);
    expect(minuteTicks(points, 10, 1)).toEqual([10, 20, 30, 40, 50].map((minute) => minute * MINUTE));
    expect(minuteTicks(points, 10, 12)).toEqual([20, 30, 40].map((minute) => minute * MINUTE));
    // Ten minutes are at index 9, and nine and a half from the first end; fifty at 49, and ten and a half from the last.
    expect(minuteTicks(points, 10, 9.5, 11)).toEqual([10, 20, 30, 40].map((minute) => minute * MINUTE));
  });
});

describe("fullHour", () => {
  it("ends with the last minute and leaves what was not collected empty", () => {
    const last = 1000 * MINUTE;
    const hour = fullHour([{ minute: last, ...empty, entered: 7 }], last);
    expect(hour).toHaveLength(60);
    expect(hour[59]).toMatchObject({ minute: last, entered: 7 });
    expect(hour[0]).toEqual({ minute: last - 59 * MINUTE, ...empty });
  });
});

describe("axisWidth", () => {
  it("holds the widest label of each language, and grows with the letters", () => {
    const english = axisWidth(["0%", "50%", "100%"], 10);
    expect(english).toBeGreaterThanOrEqual(10 * (3 * 0.62 + 0.9));
    expect(axisWidth(["0 %", "50 %", "100 %"], 10)).toBeGreaterThan(english);
    expect(axisWidth(["0%", "50%", "100%"], 20)).toBeCloseTo(2 * english);
  });
});
