import fc from "fast-check";
import { expect, it } from "vitest";
import { shiftAt } from "./shift";

const STEP = 120_000;

it("stays within its bounds and never moves by more than a step", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
      const [one, other] = [shiftAt(now), shiftAt(now + STEP)];
      for (const { x, y } of [one, other]) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
      expect(Math.abs(one.x - other.x) + Math.abs(one.y - other.y)).toBeLessThanOrEqual(0.5);
    }),
  );
});

it("is everywhere in an hour and three quarters, and nowhere for longer than elsewhere by much", () => {
  const visits = new Map<string, number>();
  for (let step = 0; step < 50; step += 1) {
    const { x, y } = shiftAt(step * STEP);
    visits.set(`${x} ${y}`, (visits.get(`${x} ${y}`) ?? 0) + 1);
  }
  expect(visits.size).toBe(25);
  expect(Math.max(...visits.values())).toBe(2);
});
