import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axesOf, axisTop, pointsOf } from "./series-axis";

const series = { id: "a", name: "Waiting", as: "line", colour: "near", unit: "count", values: [1, null, 7] } as const;

describe("a chart's axes", () => {
  it.each([
    [7, "count", 10],
    [0, "count", 2],
    [78, "percentage", 100],
    [140, "percentage", 200],
    [45_000, "milliseconds", 60_000],
    [61_000, "milliseconds", 120_000],
    [0.17, "ratio", 0.2],
  ])("hold %d of %s by %d", (highest, unit, top) => {
    expect(axisTop(highest, unit)).toBe(top);
  });

  it("end beyond whatever they hold", () => {
    const units = fc.constantFrom("count", "percentage", "milliseconds", "ratio");
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), units, (highest, unit) => {
        expect(axisTop(highest, unit)).toBeGreaterThanOrEqual(highest);
      }),
    );
  });

  it("are one a unit, two at most, and the first holds the target", () => {
    const level = { ...series, id: "b", unit: "percentage", values: [80] };
    const wait = { ...series, id: "c", unit: "milliseconds", values: [80] };
    expect(axesOf([series, level, wait, series], 30)).toEqual([
      { unit: "count", top: 40, ticks: [0, 20, 40] },
      { unit: "percentage", top: 100, ticks: [0, 50, 100] },
    ]);
  });

  it("have a point for each minute, a gap where nothing is known", () => {
    expect(pointsOf([60_000, 120_000, 180_000, 240_000], [series])).toEqual([
      { minute: 60_000, s0: 1 },
      { minute: 120_000, s0: null },
      { minute: 180_000, s0: 7 },
      { minute: 240_000, s0: null },
    ]);
  });
});
