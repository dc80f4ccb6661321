import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sparklinePath } from "./sparkline-path";

describe("sparklinePath", () => {
  it("draws from a floor of zero to the highest value", () => {
    expect(sparklinePath([0, 5, 10], 100, 20)).toEqual({
      line: "M0 20L50 10L100 0",
      area: "M0 20L50 10L100 0L100 20L0 20Z",
    });
  });

  it("leaves a gap a gap and shows a lone value as a dash", () => {
    expect(sparklinePath([4, 4, null, 4, null, 4, 4, 4, 4], 80, 10)?.line).toBe(
      "M0 0L10 0M25 0L35 0M50 0L60 0L70 0L80 0",
    );
  });

  it("says nothing until a few values make a shape: one or two would look like dirt", () => {
    expect(sparklinePath([null, null], 100, 10)).toBeNull();
    expect(sparklinePath([], 100, 10)).toBeNull();
    expect(sparklinePath([3], 100, 10)).toBeNull();
    expect(sparklinePath([null, null, 3], 100, 10)).toBeNull();
    expect(sparklinePath([null, null, 1, 2, 3, 4], 100, 10)).toBeNull();
    expect(sparklinePath([null, 1, 2, 3, 4, 5], 100, 10)).not.toBeNull();
    expect(sparklinePath([2, 3], 100, 10)).not.toBeNull();
  });

  it("stays inside its box and draws one run for each run of values", () => {
    const value = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 60 }), (values) => {
        const paths = sparklinePath(values, 60, 12);
        const runs = values.filter((v, i) => v !== null && (i === 0 || values[i - 1] === null)).length;
        if (paths === null) return values.filter((v) => v !== null).length < 5;
        const numbers = paths.area.match(/[\d.]+/g)?.map(Number) ?? [];
        return paths.line.split("M").length - 1 === runs && numbers.every((n) => n >= 0 && n <= 60);
      }),
      { numRuns: 200 },
    );
  });
});
