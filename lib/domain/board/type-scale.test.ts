import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRID_COLUMNS } from "./document";
import { AGENT_CELLS, GAP, gridScale, NOMINAL, QUEUE_ROWS, queueParts, rowScale, tileRoom } from "./type-scale";

describe("a tile's room", () => {
  it("is the whole page for a tile that spans it", () => {
    const room = tileRoom({ w: GRID_COLUMNS, h: 12 }, 12, NOMINAL);
    expect(room.width).toBeCloseTo(NOMINAL.width);
    expect(room.height).toBeCloseTo(NOMINAL.height);
  });

  it("adds up: tiles beside each other and the gaps between them are as wide as the page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: GRID_COLUMNS - 1 }), fc.integer({ min: 1, max: 60 }), (w, rows) => {
        const left = tileRoom({ w, h: 1 }, rows, NOMINAL);
        const right = tileRoom({ w: GRID_COLUMNS - w, h: 1 }, rows, NOMINAL);
        expect(left.width + GAP + right.width).toBeCloseTo(NOMINAL.width);
      }),
    );
  });
});

describe("the rows of a list", () => {
  const body = { width: 40, height: 30 };

  it("are as usual where a list shows as many as fit, or more than fit", () => {
    expect(rowScale(null, body, QUEUE_ROWS, 20)).toBe(1);
    expect(rowScale(40, body, QUEUE_ROWS, 20)).toBe(1);
  });

  it("grow with the room that few of them have, by height and by width, and not without end", () => {
    expect(rowScale(10, body, QUEUE_ROWS, 20)).toBeCloseTo(
      30 / (10 * QUEUE_ROWS.row + QUEUE_ROWS.head + QUEUE_ROWS.rest),
    );
    expect(rowScale(10, body, QUEUE_ROWS, 39)).toBeCloseTo(40 / 39);
    expect(rowScale(1, body, QUEUE_ROWS, 20)).toBe(1.8);
  });

  it("fit: so many at that size need no more room than there is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.record({
          width: fc.double({ min: 8, max: 120, noNaN: true }),
          height: fc.double({ min: 4, max: 60, noNaN: true }),
        }),
        (most, room) => {
          const scale = rowScale(most, room, QUEUE_ROWS, 20);
          if (scale === 1) return;
          expect((most * QUEUE_ROWS.row + QUEUE_ROWS.head + QUEUE_ROWS.rest) * scale).toBeLessThanOrEqual(
            room.height + 1e-9,
          );
          expect(20 * scale).toBeLessThanOrEqual(room.width + 1e-9);
        },
      ),
    );
  });
});

describe("cells of agents", () => {
  it("grow as long as so many of them fit, with the line that counts the rest", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.record({
          width: fc.double({ min: 9, max: 120, noNaN: true }),
          height: fc.double({ min: 6, max: 60, noNaN: true }),
        }),
        (most, room) => {
          const cell = { width: 9, height: 4.3 };
          const scale = gridScale(most, room, cell);
          expect(scale).toBeGreaterThanOrEqual(1);
          if (scale === 1) return;
          const { gap, rest } = AGENT_CELLS;
          const columns = Math.floor((room.width / scale + gap) / (cell.width + gap));
          const lines = Math.ceil(most / columns);
          expect(lines * (cell.height + gap) - gap + rest).toBeLessThanOrEqual(room.height / scale + 1e-9);
        },
      ),
    );
    expect(gridScale(null, { width: 100, height: 50 }, { width: 9, height: 4 })).toBe(1);
  });
});

describe("the parts of a queue's tile", () => {
  const parts = ["waiting", "longest-wait", "service-level", "agents", "today", "sparkline"] as const;

  it("give way from the end of the list, and leave the rest to the numerals", () => {
    expect(queueParts(parts, 40).shown.size).toBe(6);
    const { shown, numerals } = queueParts(parts, 9.8);
    expect([...shown]).toEqual(["waiting", "longest-wait", "service-level"]);
    expect(numerals).toBeCloseTo(6.4);
  });

  it("need no more than there is", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...parts]), fc.double({ min: 6, max: 60, noNaN: true }), (chosen, height) => {
        const { shown, numerals } = queueParts(chosen, height);
        const below = { "service-level": 3.4, agents: 1.9, today: 1.9, sparkline: 2.2 };
        const taken = [...shown].reduce(
          (sum, part) => sum + (part in below ? below[part as keyof typeof below] : 0),
          0,
        );
        const hasNumerals = chosen.includes("waiting") || chosen.includes("longest-wait");
        expect(taken + (hasNumerals ? numerals : 0)).toBeLessThanOrEqual(height + 1e-9);
      }),
    );
  });
});
