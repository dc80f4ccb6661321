import { describe, expect, it } from "vitest";
import { countOver, growthOver, type LastHour } from "./last-hour";

const hour = (of: Partial<LastHour>): LastHour => ({ entered: [], answered: [], inTime: [], measured: [], ...of });

describe("countOver", () => {
  it("sums what is known, and says over how long", () => {
    expect(countOver([9, 1, null, 3, null], 4)).toEqual({ count: 4, spanMs: 120_000 });
    expect(countOver([1, 2], 30)).toEqual({ count: 3, spanMs: 120_000 });
    expect(countOver([5, null], 1)).toBeNull();
    expect(countOver([], 30)).toBeNull();
  });
});

describe("growthOver", () => {
  it("is what came between then and the newest", () => {
    const grown = growthOver(hour({ inTime: [70, 75, 80, null], measured: [80, 88, 97, null] }), 2);
    expect(grown).toEqual({ inTime: 10, measured: 17, spanMs: 120_000 });
  });

  it("never has fewer measured than in time, which rounding would make of it", () => {
    expect(growthOver(hour({ inTime: [70, 75], measured: [80, 84.6] }), 1)).toMatchObject({ inTime: 5, measured: 5 });
  });

  it.each([
    ["a gap then", [null, 5], [10, 20]],
    ["midnight", [70, 2], [80, 3]],
    ["a shorter memory", [5], [20]],
    ["nothing known", [null, null], [null, null]],
  ])("is unknown over %s", (_, inTime, measured) => {
    expect(growthOver(hour({ inTime, measured }), 1)).toBeNull();
  });
});
