import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAgainstTarget } from "./against-target";

function numberOf(text: string): number {
  return Number(text.replace(/[<>%]/g, ""));
}

describe("formatAgainstTarget", () => {
  it("does not show a missed target as met", () => {
    expect(formatAgainstTarget(79.6, 80, "en")).toEqual({ value: "79%", target: "80%" });
    expect(formatAgainstTarget(79.96, 80, "en", { digits: 1 })).toEqual({ value: "79.9%", target: "80.0%" });
    expect(formatAgainstTarget(80.1, 80.4, "en")).toEqual({ value: "80%", target: "81%" });
  });

  it("rounds a met one to the nearest", () => {
    expect(formatAgainstTarget(80, 80, "en")).toEqual({ value: "80%", target: "80%" });
    expect(formatAgainstTarget(95.6, 80, "en")).toEqual({ value: "96%", target: "80%" });
  });

  it("reads a target as a limit where lower is better", () => {
    expect(formatAgainstTarget(5.2, 5, "en", { better: "lower" })).toEqual({ value: "6%", target: "5%" });
    expect(formatAgainstTarget(4.6, 5, "en", { better: "lower" })).toEqual({ value: "5%", target: "5%" });
  });

  it("has – for what is not known", () => {
    expect(formatAgainstTarget(null, 80, "en")).toEqual({ value: "–", target: "80%" });
    expect(formatAgainstTarget(79.6, null, "en")).toEqual({ value: "80%", target: "–" });
  });

  it("shows a missed target as missed and a met one as met, whatever the numbers", () => {
    // Finer than any percentage of counts below ten thousand; coarser than what floating point adds.
    const percent = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(
        percent,
        percent,
        fc.constantFrom(0 as const, 1 as const),
        fc.constantFrom("higher" as const, "lower" as const),
        (value, target, digits, better) => {
          const shown = formatAgainstTarget(value, target, "en", { digits, better });
          const missed = better === "higher" ? value < target : value > target;
          const shownMissed =
            better === "higher"
              ? numberOf(shown.value) < numberOf(shown.target)
              : numberOf(shown.value) > numberOf(shown.target);
          expect(shownMissed).toBe(missed);
        },
      ),
    );
  });
});
