import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLUMNS, GAP, NOMINAL, tileRoom } from "./tile-room";

describe("a tile's room", () => {
  it("is the whole page for a tile that spans it", () => {
    const room = tileRoom({ w: COLUMNS, h: 12 }, 12, NOMINAL);
    expect(room.width).toBeCloseTo(NOMINAL.width);
    expect(room.height).toBeCloseTo(NOMINAL.height);
  });

  it("adds up: tiles beside each other and the gaps between them are as wide as the page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: COLUMNS - 1 }), fc.integer({ min: 1, max: 60 }), (w, rows) => {
        const left = tileRoom({ w, h: 1 }, rows, NOMINAL);
        const right = tileRoom({ w: COLUMNS - w, h: 1 }, rows, NOMINAL);
        expect(left.width + GAP + right.width).toBeCloseTo(NOMINAL.width);
      }),
    );
  });
});
