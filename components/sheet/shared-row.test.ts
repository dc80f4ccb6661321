import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittingLines, sharedRow, usualCount } from "./fitting-lines";

const rowsOf = (shown: number, count = shown) => ({ ids: Array.from({ length: shown }, (_, at) => `r${at}`), count });

describe("the height of a row", () => {
  it("is a share of the room where all rows fit, as long as they still look like one list", () => {
    expect(sharedRow(rowsOf(8), 20, 2, 2)).toBe(2.5);
    expect(sharedRow(rowsOf(2), 20, 2, 2)).toBe(3.8);
    expect(sharedRow(rowsOf(8, 30), 20, 2, 2)).toBe(2.25);
    expect(sharedRow(null, 20, 2, 2)).toBe(3.8);
  });

  it("is a share of what the count of the rest leaves where not all fit", () => {
    expect(sharedRow(rowsOf(30), 21, 2, 2)).toBeCloseTo(19 / 9);
  });

  it("is never less than it should be, and all that fit at the least height are shown", () => {
    const count = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(
        count,
        count,
        fc.double({ min: 8, max: 60, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        (shown, more, height, columns) => {
          const rows = rowsOf(shown, shown + more - 1);
          const rowHeight = sharedRow(rows, height, 2, 2, columns);
          expect(rowHeight).toBeGreaterThanOrEqual(2 - 1e-6);
          const lines = Math.ceil(shown / columns);
          const atLeast = fittingLines(lines, { height, rowHeight: 2, restHeight: 2 }, more > 1);
          expect(fittingLines(lines, { height, rowHeight, restHeight: 2 }, more > 1)).toBe(atLeast);
        },
      ),
    );
  });
});

describe("for how many rows a list is made large", () => {
  it("is as many as are wanted, or about as many as there are, and nobody's guess where there are more", () => {
    expect(usualCount(10, null)).toBe(10);
    expect(usualCount(10, rowsOf(3))).toBe(4);
    expect(usualCount(null, rowsOf(5))).toBe(8);
    expect(usualCount(null, rowsOf(0))).toBe(4);
    expect(usualCount(null, rowsOf(200, 300))).toBeNull();
  });
});
