import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { borrowedAsOf, ownAsOf, Skew } from "./age";
import { judge, worst } from "./status";

const NOW = Date.parse("2026-01-05T10:00:00.000Z");

function skewOf(...readings: (number | null)[]): Skew {
  const skew = new Skew();
  for (const reading of readings) skew.observe(reading);
  return skew;
}

describe("when rows were taken", () => {
  it("is 8x8's moment on our clock, a skew of up to 2 s being the noise of its Date header", () => {
    expect(ownAsOf(NOW - 3000, NOW, NOW + 100, skewOf(1900))).toBe(NOW - 3000);
    expect(ownAsOf(NOW + 57_000, NOW, NOW + 100, skewOf(60_000))).toBe(NOW - 3000);
    expect(ownAsOf(NOW - 63_000, NOW, NOW + 100, skewOf(-60_000))).toBe(NOW - 3000);
    expect(ownAsOf(null, NOW, NOW + 100, skewOf(null))).toBe(NOW);
  });

  it("holds the skew steady while readings jitter by the second, so that ages and durations do not", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 0 })), (noise) => {
        const skew = skewOf(60_000, ...noise.map((ms) => 60_000 + ms));
        expect(skew.ours(NOW)).toBe(NOW - 60_000);
      }),
    );
    expect(skewOf(60_000, 90_000).ours(NOW)).toBe(NOW - 90_000);
  });

  it("is never later than the answer", () => {
    expect(ownAsOf(NOW + 1900, NOW, NOW + 100, skewOf(0))).toBe(NOW + 100);
  });

  it("is borrowed from the agents only where that is plausible", () => {
    expect(borrowedAsOf(NOW, NOW - 4000)).toBe(NOW - 4000);
    expect(borrowedAsOf(NOW, NOW - 15_001)).toBe(NOW);
    expect(borrowedAsOf(NOW, NOW + 1)).toBe(NOW);
    expect(borrowedAsOf(NOW, null)).toBe(NOW);
  });
});

describe("what may be claimed", () => {
  const error = { code: "timeout", message: "Slow.", retryable: true, status: null, retryAt: null } as const;
  const base = { asOf: NOW - 4000, error: null, failures: 0, retryAt: null, paused: false, intervalMs: 5000 };

  it.each([
    ["nothing asked yet", { asOf: null }, "connecting", null],
    ["the newest attempt arrived", {}, "fresh", null],
    ["just younger than three intervals", { asOf: NOW - 14_999 }, "fresh", null],
    ["three intervals old, though nothing failed", { asOf: NOW - 15_000 }, "late", "overdue"],
    ["one failure that is being retried", { error, failures: 1 }, "late", "timeout"],
    ["one failure before any data", { error, failures: 1, asOf: null }, "late", "timeout"],
    ["two failures in a row", { error, failures: 2 }, "failing", "timeout"],
    ["one failure on old data", { error, failures: 1, asOf: NOW - 15_000 }, "failing", "timeout"],
    [
      "a failure that retrying cannot lift",
      { error: { ...error, retryable: false }, failures: 1 },
      "failing",
      "timeout",
    ],
    ["paused, whatever else", { paused: true, error, failures: 9 }, "paused", null],
  ] as const)("%s", (_, change, state, code) => {
    expect(judge({ ...base, ...change }, NOW)).toMatchObject({ state, code });
  });

  it("of a view is the worst of its parts, and of equals the longest", () => {
    const at = (state: "fresh" | "late" | "failing", since: string) => ({
      state,
      code: null,
      message: null,
      since,
      retryAt: null,
    });
    const early = "2026-01-05T09:00:00.000Z";
    const late = "2026-01-05T09:30:00.000Z";
    expect(worst([at("fresh", early), at("failing", late), at("late", early)], NOW)).toEqual(at("failing", late));
    expect(worst([at("late", late), at("late", early)], NOW)).toEqual(at("late", early));
  });
});
