import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftAt } from "./shift";

describe("where a picture stands so that nothing burns in", () => {
  it("is never more than 24 px from anywhere it stood, nor beyond the edge of a small screen", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 41), fc.double({ min: 5, max: 40, noNaN: true }), (now, em) => {
        const [x, y] = shiftAt(now, em);
        const reach = Math.min(12, Math.ceil(em * 0.6));
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(reach);
      }),
    );
  });

  it("moves by little, once a minute, and comes back", () => {
    const places = Array.from({ length: 13 }, (_, minute) => shiftAt(minute * 60_000, 16));
    for (const [index, [x, y]] of places.entries()) {
      const [beforeX, beforeY] = places[index - 1] ?? [x, y];
      expect(Math.hypot(x - beforeX, y - beforeY)).toBeLessThanOrEqual(12);
    }
    expect(new Set(places.map(String)).size).toBeGreaterThan(8);
    expect(places[12]).toEqual(places[0]);
  });
});
