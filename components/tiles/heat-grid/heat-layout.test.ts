import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heatLayout, markHasRoom } from "./heat-layout";

const room = fc.record({
  width: fc.double({ min: 7, max: 120, noNaN: true }),
  height: fc.double({ min: 4, max: 60, noNaN: true }),
});

describe("the layout of a heat grid", () => {
  it("fits in width, and in height wherever the cells can be read at all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), room, (count, area) => {
        const { columns, height, width, gap } = heatLayout(count, area);
        expect(columns * width + (columns - 1) * gap).toBeLessThanOrEqual(area.width + 1e-9);
        const lines = Math.ceil(count / columns);
        const isPaged = lines * height - gap > area.height + 1e-9;
        if (isPaged) expect(height - gap).toBeCloseTo(3.8);
      }),
    );
  });

  it("gives few queues large cells", () => {
    const few = heatLayout(4, { width: 40, height: 20 });
    const many = heatLayout(60, { width: 40, height: 20 });
    expect(few.height).toBeGreaterThan(many.height);
  });
});

describe("the mark of a heat grid's cell", () => {
  it("stands behind the figure where both have room, also beside its bar of size", () => {
    const plan = { columns: 4, height: 4.55, width: 9, gap: 0.35 };
    expect(markHasRoom("12:34", plan, false)).toBe(true);
    expect(markHasRoom("1:17:20", plan, false)).toBe(false);
    expect(markHasRoom("12:34", plan, true)).toBe(false);
    expect(markHasRoom("7", plan, true)).toBe(true);
  });
});
