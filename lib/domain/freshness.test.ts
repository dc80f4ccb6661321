import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FreshnessLevel, freshness } from "./freshness";

const NOW = Date.UTC(2026, 10, 23, 14);
const RANK: Readonly<Record<FreshnessLevel, number>> = { none: 0, live: 1, stale: 2, old: 3 };

describe("freshness", () => {
  it.each([
    [0, 5000, "live"],
    [15_000, 5000, "live"],
    [15_001, 5000, "stale"],
    [60_000, 5000, "stale"],
    [60_001, 5000, "old"],
    [60_001, 30_000, "live"],
    [90_001, 30_000, "stale"],
    [120_001, 30_000, "old"],
    [15_001, 0, "stale"],
    [15_001, Number.NaN, "stale"],
  ])("data %i ms old, asked for every %d ms, are %s", (age, interval, level) => {
    expect(freshness(NOW - age, interval, NOW)).toEqual({ level, ageMs: age });
  });

  it("has no age without data", () => {
    expect(freshness(null, 5000, NOW)).toEqual({ level: "none", ageMs: null });
    expect(freshness(Number.NaN, 5000, NOW)).toEqual({ level: "none", ageMs: null });
  });

  it("is not younger than new where two clocks disagree", () => {
    expect(freshness(NOW + 700, 5000, NOW)).toEqual({ level: "live", ageMs: 0 });
  });

  it("only ever gets worse with time, and never skips being stale", () => {
    const interval = fc.integer({ min: 5000, max: 600_000 });
    fc.assert(
      fc.property(interval, fc.nat(2_000_000), fc.nat(2_000_000), (every, a, b) => {
        const [younger, elder] = a < b ? [a, b] : [b, a];
        const level = (age: number) => freshness(NOW - age, every, NOW).level;
        expect(RANK[level(younger)]).toBeLessThanOrEqual(RANK[level(elder)]);
        expect(level(3 * every + 1)).toBe("stale");
      }),
    );
  });
});
