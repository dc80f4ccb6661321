import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRule } from "@/tests/support/threshold-rules";
import { describeRule } from "./describe";
import type { ThresholdRule } from "./rule";

const RULE: ThresholdRule = {
  direction: "above",
  near: { by: "number", value: 45_000 },
  breach: { by: "number", value: 60_000 },
  forMs: 10_000,
  recover: 0.125,
  hours: null,
  top: true,
};

/** "1-5 08:00-18:00; 6 whole" */
function told(...days: readonly (readonly [day: number, from: string, to: string])[]): string {
  const hours = { zone: "tenant", days: days.map(([day, from, to]) => ({ day, from, to })) };
  const groups = describeRule({ ...RULE, hours })?.hours?.groups ?? [];
  return groups
    .map((group) => {
      const ranges = group.days.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
      const spans = group.spans === null ? ["whole"] : group.spans.map(({ from, to }) => `${from}-${to}`);
      return `${ranges.join(",")} ${spans.join(" ")}`;
    })
    .join("; ");
}

describe("a rule, told", () => {
  it("leaves out what goes without saying", () => {
    const { top: _, ...told } = RULE;
    expect(describeRule(RULE)).toEqual({ ...told, recover: 12.5, stays: false });
    expect(describeRule({ ...RULE, top: false })).toMatchObject({ stays: true });
    expect(describeRule({ ...RULE, forMs: 0, recover: 0 })).toMatchObject({ forMs: null, recover: null });
    expect(describeRule({ ...RULE, top: false, breach: null })).toMatchObject({ stays: false });
    expect(describeRule({ ...RULE, near: null, breach: null })).toBeNull();
  });

  it("groups days with the same hours, in the order of the week", () => {
    const week = [1, 2, 3, 4, 5].map((day) => [day, "08:00", "18:00"] as const);
    expect(told(...week)).toBe("1-5 08:00-18:00");
    expect(told([7, "00:00", "00:00"], ...week, [6, "09:00", "12:00"])).toBe("1-5 08:00-18:00; 6 09:00-12:00; 7 whole");
    expect(told([1, "13:00", "17:00"], [1, "08:00", "12:00"], [3, "08:00", "12:00"], [3, "13:00", "17:00"])).toBe(
      "1,3 08:00-12:00 13:00-17:00",
    );
    expect(told([1, "08:00", "09:00"], [1, "00:00", "00:00"])).toBe("1 whole");
  });

  it("tells every day that has hours, once", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        if (rule.hours === null) return;
        const groups = describeRule(rule)?.hours?.groups ?? [];
        const days = groups.flatMap(({ days }) =>
          days.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
        );
        const expected = describeRule(rule) === null ? [] : [...new Set(rule.hours.days.map(({ day }) => day))];
        expect(days.sort()).toEqual(expected.sort());
      }),
    );
  });
});
