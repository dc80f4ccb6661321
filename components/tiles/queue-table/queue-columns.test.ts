import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headWidth } from "@/components/sheet/column-heads";
import { columnWidths } from "./queue-columns";

describe("the columns of a table", () => {
  it("have room for their heads, and share what a whole name leaves", () => {
    const [short, long] = columnWidths(["Idle", "Longest wait"], 33);
    expect(short).toBeGreaterThan(6.4);
    expect(long).toBeGreaterThan(short ?? 0);
    expect(columnWidths(["Idle", "Service level"], 27)).toEqual([6.4, expect.closeTo(8.8, 1)]);
  });

  it("are left out from the last where there is no room, but never all", () => {
    expect(columnWidths(["Waiting", "Longest wait", "Service level"], 26)).toHaveLength(2);
    expect(columnWidths(["Waiting", "Longest wait"], 3)).toHaveLength(1);
    expect(columnWidths([], 30)).toEqual([]);
  });

  it("have heads of two lines only where one more column stands by that", () => {
    const heads = ["Longest wait", "Abandoned today", "Service level today"];
    const inOneLine = heads.map((head) => Math.min(10.5, headWidth(head, 1)));
    for (let width = 20; width < 60; width += 0.5) {
      const widths = columnWidths(heads, width);
      const narrow = widths.some((column, at) => column < (inOneLine[at] ?? 0) - 1e-6);
      const room = inOneLine.filter(
        (_, at) => 10 + inOneLine.slice(0, at + 1).reduce((sum, one) => sum + one, 0) <= width,
      );
      if (narrow) expect(widths.length, `at ${width} em`).toBeGreaterThan(room.length);
    }
  });

  it("never take from the least width of a name, but for the first", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 30 }), { maxLength: 12 }),
        fc.integer({ min: 5, max: 120 }),
        (heads, width) => {
          const widths = columnWidths(heads, width);
          const taken = widths.reduce((sum, column) => sum + column, 0);
          if (widths.length > 1) expect(taken).toBeLessThanOrEqual(width - 10 + 1e-6);
          expect(widths.length).toBeLessThanOrEqual(heads.length);
        },
      ),
    );
  });
});
