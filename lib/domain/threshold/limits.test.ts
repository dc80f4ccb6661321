import { describe, expect, it } from "vitest";
import type { Metrics } from "@/lib/domain/snapshot";
import { limitMetrics, limitsOf } from "./limits";
import type { Limit, ThresholdRule } from "./rule";

const THRESHOLD = "slaTimeThreshold.today";

function rule(breach: Limit, near: Limit | null = null): ThresholdRule {
  return { direction: "above", near, breach, forMs: 0, recover: 0, hours: null, top: false };
}

function rowsOf(...metrics: readonly Metrics[]) {
  return metrics.map((each, index) => ({ id: String(index), metrics: each }));
}

const OWN: Limit = { by: "sla", share: 1, plus: 0, grace: false };
const nothing = () => null;

function breachOf(
  limit: Limit,
  unit: "count" | "milliseconds" | "percentage",
  rows: readonly Metrics[],
  from: number | null = null,
) {
  const around = { rows: rowsOf(...rows), from: from === null ? null : String(from), other: nothing };
  return limitsOf(rule(limit), unit, around).breach;
}

describe("limits", () => {
  it("that are numbers are what they are", () => {
    const around = { rows: [], from: null, other: nothing };
    expect(limitsOf(rule({ by: "number", value: 7 }), "count", around)).toEqual({ near: null, breach: 7 });
  });

  it("are a share of a duration's threshold and more", () => {
    const rows = [{ [THRESHOLD]: 20_000 }];
    expect(breachOf(OWN, "milliseconds", rows)).toBe(20_000);
    expect(breachOf({ ...OWN, share: 0.75, plus: 500 }, "milliseconds", rows)).toBe(15_500);
    expect(breachOf(OWN, "count", rows)).toBeNull();
  });

  it.each([[[{}]], [[{ [THRESHOLD]: 0 }]], [[{ [THRESHOLD]: "20" }]], [[]]])(
    "are none where no threshold is set: %j",
    (rows) => {
      expect(breachOf(OWN, "milliseconds", rows)).toBeNull();
    },
  );

  it("over several queues are those of the one that the figure comes from, or that all have", () => {
    const rows = [{ [THRESHOLD]: 20_000 }, { [THRESHOLD]: 30_000 }];
    expect(breachOf(OWN, "milliseconds", rows, 1)).toBe(30_000);
    expect(breachOf(OWN, "milliseconds", rows)).toBeNull();
    expect(breachOf(OWN, "milliseconds", [rows[0] ?? {}, { [THRESHOLD]: 20_000 }])).toBe(20_000);
    expect(breachOf(OWN, "milliseconds", [rows[0] ?? {}, {}])).toBeNull();
  });

  it("have the grace of a queue whose day goes well, and only then", () => {
    const day = {
      [THRESHOLD]: 20_000,
      "slaPercentageTarget.today": 80,
      "entered.today": 50,
      "acceptedInSla.today": 45,
    };
    const grace: Limit = { ...OWN, grace: true };
    expect(breachOf(grace, "milliseconds", [{ ...day, "slaPercentage.today": 90 }])).toBe(40_000);
    expect(breachOf(grace, "milliseconds", [{ ...day, "slaPercentage.today": 60 }])).toBe(20_000);
    expect(breachOf(OWN, "milliseconds", [{ ...day, "slaPercentage.today": 90 }])).toBe(20_000);
  });

  it("of a service level lie about its target, once it proves something", () => {
    const day = { "slaPercentageTarget.today": 80, "entered.today": 50, "acceptedInSla.today": 45 };
    expect(breachOf({ ...OWN, plus: -5 }, "percentage", [day])).toBe(75);
    expect(breachOf(OWN, "percentage", [{ ...day, "entered.today": 9, "acceptedInSla.today": 9 }])).toBeNull();
    expect(breachOf(OWN, "percentage", [{ ...day, "slaPercentageTarget.today": 0 }])).toBeNull();
    const busier = { "slaPercentageTarget.today": 90, "entered.today": 150, "acceptedInSla.today": 45 };
    expect(breachOf(OWN, "percentage", [day, busier])).toBe(87.5);
  });

  it("may be another metric, as it is combined over the same rows", () => {
    const limit: Limit = { by: "metric", metric: "eligible.rt", factor: 0.5 };
    const around = { rows: [], from: null, other: (metric: string) => (metric === "eligible.rt" ? 12 : null) };
    expect(limitsOf(rule(limit, { ...limit, metric: "enabled.rt" }), "count", around)).toEqual({
      near: null,
      breach: 6,
    });
  });
});

describe("what must be known", () => {
  it("is asked for by each limit, once", () => {
    const other: Limit = { by: "metric", metric: "eligible.rt", factor: 1 };
    expect(limitMetrics(rule({ by: "number", value: 1 }), "count")).toEqual([]);
    expect(limitMetrics(rule(other, other), "count")).toEqual(["eligible.rt"]);
    expect(limitMetrics(rule(OWN, OWN), "milliseconds")).toEqual([THRESHOLD]);
    expect(limitMetrics(rule({ ...OWN, grace: true }), "milliseconds")).toContain("acceptedInSla.today");
    expect(limitMetrics(rule(OWN), "percentage")).toContain("slaPercentageTarget.today");
  });
});
