import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRule } from "@/tests/support/threshold-rules";
import { MOST_SPANS } from "./opening-hours";
import { LONGEST_FOR_MS, MOST_RECOVERY, thresholdRule, tileThresholds } from "./rule";

const RULE = {
  direction: "above",
  near: { by: "number", value: 45_000 },
  breach: { by: "number", value: 60_000 },
  forMs: 10_000,
  recover: 0.1,
  hours: { days: [{ day: 1, from: "08:00", to: "18:00" }], zone: "tenant" },
  top: true,
};

/** Where the rule is refused, and nothing where it is taken. */
function refusedAt(change: object): readonly string[] {
  const read = thresholdRule.safeParse({ ...RULE, ...change });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
}

describe("a rule", () => {
  it("comes through JSON as it was", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(thresholdRule.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
      }),
    );
  });

  it("takes a share of the queue's own without the finer points", () => {
    expect(thresholdRule.parse({ ...RULE, near: null, breach: { by: "sla", share: 1 } }).breach).toEqual({
      by: "sla",
      share: 1,
      plus: 0,
      grace: false,
    });
  });

  it.each([
    ["direction", { direction: "sideways" }],
    ["near", { near: undefined }],
    ["near.by", { near: { by: "moon" } }],
    ["breach.value", { breach: { by: "number", value: Number.NaN } }],
    ["breach.value", { breach: { by: "number", value: 1e13 } }],
    ["breach.share", { breach: { by: "sla", share: 0 } }],
    ["breach.metric", { breach: { by: "metric", metric: "", factor: 1 } }],
    ["forMs", { forMs: -1 }],
    ["forMs", { forMs: 0.5 }],
    ["forMs", { forMs: LONGEST_FOR_MS + 1 }],
    ["recover", { recover: MOST_RECOVERY + 0.01 }],
    ["hours.days", { hours: { days: [], zone: "tenant" } }],
    ["hours.days", { hours: { days: Array(MOST_SPANS + 1).fill(RULE.hours.days[0]), zone: "tenant" } }],
    ["hours.days.0.day", { hours: { days: [{ day: 8, from: "08:00", to: "09:00" }], zone: "tenant" } }],
    ["hours.days.0.to", { hours: { days: [{ day: 1, from: "08:00", to: "24:00" }], zone: "tenant" } }],
    ["hours.zone", { hours: { ...RULE.hours, zone: "Europe/Nowhere" } }],
    ["hours.zone", { hours: { ...RULE.hours, zone: "+01:00" } }],
    ["top", { top: null }],
    ["", { also: 1 }],
  ])("is refused at %s for %j", (path, change) => {
    expect(refusedAt(change)).toEqual([path]);
  });

  it.each([
    ["numbers", { by: "number", value: 60_001 }, { by: "number", value: 60_000 }],
    ["shares", { by: "sla", share: 1.5 }, { by: "sla", share: 1 }],
    ["points", { by: "sla", share: 1, plus: 2 }, { by: "sla", share: 1, plus: 1 }],
    ["factors", { by: "metric", metric: "a.rt", factor: 2 }, { by: "metric", metric: "a.rt", factor: 1 }],
  ])("refuses to be near beyond its breach, told by %s, either way round", (_what, far, close) => {
    expect(refusedAt({ near: far, breach: close })).toEqual(["near"]);
    expect(refusedAt({ near: close, breach: far })).toEqual([]);
    expect(refusedAt({ direction: "below", near: close, breach: far })).toEqual(["near"]);
    expect(refusedAt({ direction: "below", near: far, breach: close })).toEqual([]);
  });

  it("may be near where only data could tell that it is beyond", () => {
    expect(refusedAt({ near: { by: "number", value: 1e9 }, breach: { by: "sla", share: 1 } })).toEqual([]);
  });
});

describe("what a tile says", () => {
  it("is one of three things", () => {
    expect(tileThresholds.safeParse({ use: "inherited" }).success).toBe(true);
    expect(tileThresholds.safeParse({ use: "off" }).success).toBe(true);
    expect(tileThresholds.safeParse({ use: "own", rule: RULE }).success).toBe(true);
    expect(tileThresholds.safeParse({ use: "own" }).success).toBe(false);
    expect(tileThresholds.safeParse({ use: "off", rule: RULE }).success).toBe(false);
  });
});
