import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jittered, pauseAfter } from "./wait";

describe("how long a display waits before it asks again", () => {
  it("is as usual while all is well", () => {
    expect(pauseAfter(0, 4000, 30_000, null)).toBe(4000);
  });

  it("grows with faults, is never the same for all, and never more than half beyond its most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (faults) => {
        const pause = pauseAfter(faults, 3000, 20_000, null);
        expect(pause).toBeGreaterThanOrEqual(1500);
        expect(pause).toBeLessThanOrEqual(30_000);
      }),
    );
    expect(jittered(1000, () => 0)).toBe(500);
    expect(jittered(1000, () => 0.999)).toBe(1499);
  });

  it("is at least what the server asks for", () => {
    expect(pauseAfter(1, 3000, 20_000, 90_000)).toBe(90_000);
  });
});
