import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP, pageOf, planTiles, rowsThatFit, VARIANTS } from "./layout";

/** The room for queues beside the agents panel on a 16:9 wall. */
const WALL = { width: 84.8, height: 35 };

describe("planTiles", () => {
  it("lays the picture's eight queues out four by two, in full", () => {
    expect(planTiles(8, WALL)).toMatchObject({ variant: "full", columns: 4, rows: 2 });
  });

  it("grows plainer as queues grow in number", () => {
    const variants = [1, 2, 3, 4, 5, 8, 12, 30, 48].map((count) => planTiles(count, WALL).variant);
    expect(variants).toEqual(["wide", "tall", "tall", "wide", "full", "full", "short", "slim", "cell"]);
  });

  it("gives few queues tiles with a chart, large and without a hole", () => {
    for (const count of [1, 2, 3, 4]) {
      const { scale, rows } = planTiles(count, WALL);
      expect(scale, `${count} queues`).toBeGreaterThan(1);
      expect((WALL.height - (rows - 1) * GAP) / rows / scale, `${count} queues`).toBeLessThan(27);
    }
  });

  it("pages what fits in no variant", () => {
    const plan = planTiles(500, WALL);
    expect(plan.variant).toBe("cell");
    expect(plan.perPage).toBeLessThan(500);
    expect(plan.perPage).toBeGreaterThanOrEqual(40);
  });

  it("uses the width of a wide wall", () => {
    expect(planTiles(12, { width: 140, height: 35 })).toMatchObject({ variant: "full", columns: 6, rows: 2 });
  });

  it("never makes a tile smaller than can be read, nor lets the grid outgrow its box", () => {
    const box = fc.record({
      width: fc.double({ min: 20, max: 300, noNaN: true }),
      height: fc.double({ min: 16, max: 150, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), box, (count, room) => {
        const plan = planTiles(count, room);
        const size = VARIANTS.find(({ variant }) => variant === plan.variant);
        if (size === undefined) return false;
        const width = (room.width - (plan.columns - 1) * GAP) / plan.columns;
        const height = (room.height - (plan.rows - 1) * GAP) / plan.rows;
        if (Math.abs(plan.width * plan.scale - width) > 1e-6) return false;
        const readable = width >= size.width * plan.scale - 1e-6 && height >= size.height * plan.scale - 1e-6;
        return readable && plan.scale >= 1 && plan.perPage === plan.columns * plan.rows;
      }),
      { numRuns: 300 },
    );
  });
});

describe("pageOf", () => {
  it("counts pages and keeps the wanted one in range", () => {
    expect(pageOf(500, 48, 0)).toEqual({ page: 0, pages: 11, start: 0, end: 48 });
    expect(pageOf(500, 48, 10)).toEqual({ page: 10, pages: 11, start: 480, end: 500 });
    expect(pageOf(20, 48, 10)).toEqual({ page: 0, pages: 1, start: 0, end: 20 });
    expect(pageOf(0, 48, 0)).toEqual({ page: 0, pages: 1, start: 0, end: 0 });
  });

  it("shows every item on exactly one page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 60 }), (count, perPage) => {
        const { pages } = pageOf(count, perPage, 0);
        let next = 0;
        for (let page = 0; page < pages; page += 1) {
          const { start, end } = pageOf(count, perPage, page);
          if (start !== next) return false;
          next = end;
        }
        return next === count;
      }),
      { numRuns: 200 },
    );
  });
});

describe("rowsThatFit", () => {
  it("shows all when all fit, else keeps a row for the count of the rest", () => {
    expect(rowsThatFit(10, 20, 2)).toBe(10);
    expect(rowsThatFit(11, 20, 2)).toBe(9);
    expect(rowsThatFit(5, 1, 2)).toBe(1);
    expect(rowsThatFit(0, 20, 2)).toBe(0);
  });
});
