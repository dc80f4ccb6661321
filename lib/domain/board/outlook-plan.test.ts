import fc from "fast-check";
import { expect, it } from "vitest";
import { leastRoom } from "./kinds/sizes";
import { outlookPlan } from "./outlook-plan";
import { bodyRoom } from "./type-scale";

it("never needs more than the room that there is, down to the least that the kind is given", () => {
  const least = bodyRoom(leastRoom("outlook"));
  const room = fc.record({
    width: fc.double({ min: least.width, max: 120, noNaN: true }),
    height: fc.double({ min: least.height, max: 60, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), room, (parts, body) => {
      const { isInLine, height, figure } = outlookPlan(parts, body);
      expect(parts * height).toBeLessThanOrEqual(body.height + 1e-9);
      expect(figure).toBeGreaterThanOrEqual(1);
      expect(figure * 1.2 + (isInLine ? 0 : 1.7)).toBeLessThanOrEqual(height + 1e-9);
    }),
  );
});
