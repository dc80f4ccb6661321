import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittingLines } from "./fitting-lines";

describe("the lines of a list", () => {
  const heights = { height: 20, rowHeight: 2, restHeight: 3 };

  it("are all where all fit, and leave room for the count of the rest where not", () => {
    expect(fittingLines(10, heights, false)).toBe(10);
    expect(fittingLines(11, heights, false)).toBe(8);
    expect(fittingLines(10, heights, true)).toBe(8);
    expect(fittingLines(3, heights, true)).toBe(3);
    expect(fittingLines(5, { ...heights, height: 0 }, true)).toBe(1);
  });

  it("never take more room than there is", () => {
    const room = fc.record({
      height: fc.double({ min: 6, max: 60, noNaN: true }),
      rowHeight: fc.double({ min: 1, max: 3, noNaN: true }),
      restHeight: fc.double({ min: 1, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.nat(100), room, fc.boolean(), (lines, of, isMore) => {
        const shown = fittingLines(lines, of, isMore);
        const rest = isMore || shown < lines ? of.restHeight : 0;
        expect(shown * of.rowHeight + rest).toBeLessThanOrEqual(of.height + 1e-3);
      }),
    );
  });
});
