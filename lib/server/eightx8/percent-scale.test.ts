import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  evidenceKeys,
  learn,
  normalise,
  normaliseAll,
  type Scale,
  type ScaleMemory,
  settle,
  weigh,
} from "./percent-scale";
import type { Draft } from "./wire";

/** A queue's day as 8x8 would send it in a scale, rounded to so many digits. */
function queueDay(accepted: number, abandoned: number, scale: Scale, digits: number): Draft {
  const entered = accepted + abandoned;
  const share = (part: number) => {
    if (entered === 0) return null;
    const value = (part / entered) * (scale === "hundred" ? 100 : 1);
    return Number(value.toFixed(scale === "hundred" ? digits : digits + 2));
  };
  return {
    "entered.today": entered,
    "accepted.today": accepted,
    "abandoned.today": abandoned,
    "acceptedPercentage.today": share(accepted),
    "abandonedPercentage.today": share(abandoned),
    "slaPercentageTarget.today": 80,
  };
}

const scales = fc.constantFrom("fraction", "hundred");
const days = fc.array(fc.tuple(fc.nat(400), fc.nat(100)), { minLength: 1, maxLength: 20 });

describe("the percentage scale", () => {
  it("is found in either scale, at any rounding, and never wrongly", () => {
    fc.assert(
      fc.property(days, scales, fc.integer({ min: 0, max: 4 }), (counts, scale, digits) => {
        const rows = counts.map(([accepted, abandoned]) => queueDay(accepted, abandoned, scale, digits));
        const found = settle("unknown", weigh(rows));
        expect([scale, "unknown"]).toContain(found);
        if (counts.some(([accepted, abandoned]) => accepted >= abandoned && accepted > 0)) expect(found).toBe(scale);
      }),
    );
  });

  it("normalises to the same 0–100 from both", () => {
    fc.assert(
      fc.property(days, (counts) => {
        const [fractions, hundreds] = (["fraction", "hundred"] as const).map((scale) => {
          const rows = counts.map(([accepted, abandoned]) => queueDay(accepted, abandoned, scale, 6));
          normaliseAll(rows, { scale, doubt: false });
          return rows;
        });
        for (const [index, row] of (fractions ?? []).entries()) {
          const other = hundreds?.[index]?.["acceptedPercentage.today"];
          const value = row["acceptedPercentage.today"];
          if (typeof value === "number") expect(value).toBeCloseTo(Number(other), 5);
          else expect(other).toBeNull();
        }
      }),
    );
  });

  it("changes within one answer when the evidence does, whichever way", () => {
    const fraction = weigh([queueDay(30, 10, "fraction", 1)]);
    const hundred = weigh([queueDay(30, 10, "hundred", 1)]);
    expect(settle("hundred", fraction)).toBe("fraction");
    expect(settle("fraction", hundred)).toBe("hundred");
  });

  it("stays when an answer says nothing or contradicts itself", () => {
    for (const scale of ["unknown", "fraction", "hundred"] as const) {
      expect(settle(scale, weigh([]))).toBe(scale);
      expect(settle(scale, weigh([queueDay(0, 0, "fraction", 1)]))).toBe(scale);
      expect(settle(scale, weigh([queueDay(3, 1, "fraction", 1), queueDay(3, 1, "hundred", 1)]))).toBe(scale);
    }
  });

  it("is not turned by one odd row among many", () => {
    const rows = Array.from({ length: 10 }, () => queueDay(8, 2, "hundred", 0));
    expect(settle("hundred", weigh([...rows, queueDay(8, 2, "fraction", 0)]))).toBe("hundred");
  });

  it("is never guessed from a small value alone", () => {
    for (const value of [0, 0.01, 0.5, 1, 1.0, 7]) {
      expect(settle("unknown", weigh([{ "slaPercentage.today": value, "acceptedPercentage.today": value }]))).toBe(
        "unknown",
      );
    }
  });

  it("tells 1 % from 100 % by the counts", () => {
    const one = { "acceptedPercentage.today": 1, "entered.today": 50 };
    expect(settle("unknown", weigh([{ ...one, "accepted.today": 50 }]))).toBe("fraction");
    expect(settle("unknown", weigh([{ ...one, "accepted.today": 1 }]))).toBe("hundred");
  });

  it("is told by a value no fraction can have, even without counts, but not by the configured target", () => {
    expect(settle("unknown", weigh([{ "slaPercentage.today": 83.2 }]))).toBe("hundred");
    expect(settle("unknown", weigh([{ "slaPercentageTarget.today": 80 }]))).toBe("unknown");
    expect(settle("unknown", weigh([{ "transfersInitiatedPercentage.today": 12 }]))).toBe("unknown");
  });

  it("is found from agents' times as well, period by period", () => {
    const agent = { "busyTime.int-30m": 900_000, "loggedInTime.int-30m": 1_800_000, "busyTimePercentage.int-30m": 0.5 };
    expect(settle("unknown", weigh([agent]))).toBe("fraction");
    expect(
      settle("unknown", weigh([{ ...agent, "loggedInTime.int-30m": null, "loggedInTime.today": 1_800_000 }])),
    ).toBe("unknown");
  });
});

describe("a percentage", () => {
  it.each([
    [0.29, "fraction", 29],
    [0.1234567, "fraction", 12.34567],
    [1, "fraction", 100],
    [29, "hundred", 29],
    [1, "hundred", 1],
    [0, "unknown", 0],
    [0.5, "unknown", null],
    [50, "unknown", null],
    [null, "fraction", null],
  ] as const)("%j as %s is %j", (value, scale, expected) => {
    expect(normalise(value, { scale, doubt: false })).toBe(expected);
  });

  it("that could be a fraction is held back while the scale is in doubt: never 0.85 % for 85 %", () => {
    const memory: ScaleMemory = { scale: "hundred", doubt: false };
    const row: Draft = { "slaPercentage.today": 0.85, "abandonedPercentage.today": 0 };
    learn(memory, weigh([row]));
    normaliseAll([row], memory);
    expect(row).toEqual({ "slaPercentage.today": null, "abandonedPercentage.today": 0 });
    const sure: Draft = { "slaPercentage.today": 0.85, "acceptedPercentage.today": 90 };
    learn(memory, weigh([sure]));
    normaliseAll([sure], memory);
    expect(sure["slaPercentage.today"]).toBe(0.85);
  });

  it("of the target stays as configured, counts stay as they are", () => {
    const row: Draft = { "slaPercentageTarget.today": 80, "entered.today": 1, "slaPercentage.today": 0.5 };
    normaliseAll([row], { scale: "fraction", doubt: false });
    expect(row).toEqual({ "slaPercentageTarget.today": 80, "entered.today": 1, "slaPercentage.today": 50 });
    normaliseAll([row], { scale: "unknown", doubt: false });
    expect(row).toEqual({ "slaPercentageTarget.today": 80, "entered.today": 1, "slaPercentage.today": null });
  });
});

describe("what is asked for besides", () => {
  it("is nothing without percentages, the target included", () => {
    expect(evidenceKeys(["entered.today", "slaPercentageTarget.today"], true)).toEqual([]);
  });

  it("is the day's shares for queues and the parts for agents", () => {
    expect(evidenceKeys(["slaPercentage.today"], true)).toContain("acceptedPercentage.today");
    expect(evidenceKeys(["busyTimePercentage.int-15m"], false)).toEqual(["busyTime.int-15m", "loggedInTime.int-15m"]);
    expect(evidenceKeys(["transfersInitiatedPercentage.today"], false)).toEqual([]);
  });
});
