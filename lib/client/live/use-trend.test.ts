import fc from "fast-check";
import { expect, it } from "vitest";
import { untilNextMinute } from "./use-trend";

it("asks soon after a full minute, once in each", () => {
  const instant = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });
  fc.assert(
    fc.property(instant, fc.nat({ max: 12_000 }), (now, after) => {
      const wait = untilNextMinute(now, after);
      expect((now + wait) % 60_000).toBe(after);
      expect(wait).toBeGreaterThanOrEqual(5_000);
      expect(wait).toBeLessThan(65_000);
    }),
  );
});
