import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeUse } from "./time-use";

const HOUR = 3_600_000;

describe("timeUse", () => {
  it("shares the logged-in time out and names the rest", () => {
    const use = timeUse({
      "loggedInTime.today": 4 * HOUR,
      "handlingTime.today": 2 * HOUR,
      "availableTime.today": HOUR,
      "onBreakTime.today": null,
    });
    expect(use?.loggedInMs).toBe(4 * HOUR);
    expect(use?.parts.map(({ key, share }) => [key, share])).toEqual([
      ["handling", 50],
      ["available", 25],
      ["other", 25],
    ]);
  });

  it("copes with parts that add up to more than the whole", () => {
    const use = timeUse({ "loggedInTime.today": HOUR, "handlingTime.today": HOUR, "busyTime.today": HOUR });
    expect(use?.parts.map(({ share }) => share)).toEqual([50, 50]);
  });

  it("says nothing when nothing is known", () => {
    expect(timeUse({})).toBeNull();
    expect(timeUse({ "loggedInTime.today": 0 })).toBeNull();
    expect(timeUse({ "loggedInTime.today": "soon" })).toBeNull();
  });

  it("never claims more than the whole", () => {
    const ms = fc.option(fc.nat({ max: 10 * HOUR }), { nil: null });
    fc.assert(
      fc.property(ms, ms, ms, ms, (loggedIn, handling, available, offline) => {
        const use = timeUse({
          "loggedInTime.today": loggedIn,
          "handlingTime.today": handling,
          "availableTime.today": available,
          "workingOfflineTime.today": offline,
        });
        const total = use?.parts.reduce((sum, part) => sum + part.share, 0) ?? 0;
        return total <= 100.0001 && (use === null || total > 90);
      }),
      { numRuns: 200 },
    );
  });
});
