import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharesAt } from "./scale";

const count = { value: 42, wait: null, target: null, unit: "count" } as const;

describe("a picture's scale", () => {
  it("ends at 100 for percentages, and where the options say", () => {
    const level = { ...count, value: 78, target: 80, unit: "percentage" } as const;
    expect(sharesAt(level, { max: null }, 0)).toEqual({ value: 0.78, target: 0.8 });
    expect(sharesAt(level, { min: 60, max: 90 }, 0)).toEqual({ value: 0.6, target: 0.665 });
  });

  it("ends at a round number beyond the value and its target", () => {
    expect(sharesAt(count, { max: null }, 0).value).toBe(0.84);
    expect(sharesAt({ ...count, target: 60 }, { max: null }, 0)).toEqual({ value: 0.42, target: 0.6 });
  });

  it("moves on with a running duration", () => {
    const wait = { ...count, value: null, wait: { since: 1000 }, unit: "milliseconds" } as const;
    expect(sharesAt(wait, { max: 60_000 }, 31_000).value).toBe(0.5);
    expect(sharesAt(wait, { max: 60_000 }, 91_000).value).toBe(1);
  });

  it("never leaves the picture", () => {
    const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(fc.option(number), fc.option(number), number, fc.option(number), (value, target, min, max) => {
        const shares = sharesAt({ ...count, value, target }, { min, max }, 0);
        for (const share of [shares.value, shares.target]) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
