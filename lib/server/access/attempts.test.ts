import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCOUNT_POLICY, ADDRESS_POLICY, type LimitPolicy, waitAfter } from "./attempts";

const POLICY: LimitPolicy = { windowMs: 60_000, free: 3, firstWaitMs: 1000, longestWaitMs: 10_000 };

describe("waitAfter", () => {
  it("lets the first ones through and then doubles the wait up to the longest", () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 7, 20].map((count) => waitAfter(Array(count).fill(0), 0, POLICY));
    expect(waits).toEqual([0, 0, 0, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  it("counts the wait from the latest attempt and forgets what left the window", () => {
    expect(waitAfter([0, 0, 500], 900, POLICY)).toBe(600);
    expect(waitAfter([0, 0, 500], 1500, POLICY)).toBe(0);
    expect(waitAfter([0, 0, 500], 60_000, POLICY)).toBe(0);
  });

  it.each([ACCOUNT_POLICY, ADDRESS_POLICY])(
    "is never negative, never longer than the longest, and ends: %o",
    (policy) => {
      const times = fc.array(fc.nat({ max: policy.windowMs }), { maxLength: 60 });
      fc.assert(
        fc.property(times, (attempts) => {
          const now = Math.max(0, ...attempts);
          const wait = waitAfter(attempts, now, policy);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(policy.longestWaitMs);
          expect(waitAfter(attempts, now + wait, policy)).toBe(0);
        }),
      );
    },
  );
});
