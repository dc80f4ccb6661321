import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Figure, figureCells, NO_FIGURE, readFigure } from "./figure";

const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
const figure: fc.Arbitrary<Figure> = fc.record({
  value: number,
  unit: fc.constantFrom("count", "milliseconds", "percentage", "ratio"),
  level: fc.constantFrom("calm", "near", "breach"),
  since: fc.option(fc.integer()),
  from: fc.constantFrom("queues", "agents", "groups", null),
  ticks: fc.boolean(),
  problem: fc.option(fc.string()),
  worst: fc.option(fc.string()),
  target: number,
  change: number,
  of: fc.option(fc.nat()),
  rule: fc.option(
    fc.record({
      from: fc.constantFrom("tile", "board", "tenant", "built-in"),
      isBelow: fc.boolean(),
      near: number,
      breach: number,
      hours: fc.constantFrom(null, { days: [{ day: 7, from: "22:00", to: "06:00" }], zone: "Europe/Berlin" }),
    }),
  ),
});

describe("a figure", () => {
  it("comes out of its tile's cells as it went in, beside others", () => {
    fc.assert(
      fc.property(figure, figure, (main, other) => {
        const cells = { ...figureCells(main), ...figureCells(other, "target") };
        expect(readFigure(cells)).toEqual(main);
        expect(readFigure(cells, "target")).toEqual(other);
      }),
    );
  });

  it("costs one cell when there is nothing to say of it", () => {
    expect(figureCells({ ...NO_FIGURE, value: 7 })).toEqual({ value: 7 });
  });

  it("is read tolerantly: cells of another version do no harm", () => {
    expect(readFigure({ value: "12", unit: "furlongs", level: "green", from: "mars", ticks: "yes" })).toEqual(
      NO_FIGURE,
    );
  });
});
