import { describe, expect, it } from "vitest";
import { checkRule, hasOwnLimit, likeMetrics } from "./check-rule";
import type { Limit } from "./rule";
import { type FigureUnit, SUBJECTS, subjectFacts, subjectOf } from "./subject";

function problemsOf(key: string, breach: Limit, unit?: FigureUnit) {
  const subject = subjectOf(key);
  if (subject === null) throw new Error(`${key} is no subject`);
  const rule = { direction: "above", near: null, breach, forMs: 0, recover: 0, hours: null, top: true } as const;
  return checkRule(subject, rule, unit).map(({ path, code }) => `${path.join(".")} ${code}`);
}

const OWN: Limit = { by: "sla", share: 1, plus: 0, grace: false };

describe("a limit", () => {
  it.each([
    "interactionsLongestWaitInQueue.rt",
    "interactionsAvgWaitTime.int-15m",
    "slaPercentage.int-1h",
    "acceptedInSlaPercentage.today",
  ])("may be the queue's own for %s", (key) => {
    expect(problemsOf(key, OWN)).toEqual([]);
  });

  it.each(["entered.today", "abandonedPercentage.today", "agents:averageHandlingTime.today", "state:break", "calc:x"])(
    "may not for %s",
    (key) => {
      expect(problemsOf(key, OWN, "milliseconds")).toEqual(["breach.by no-own-limit"]);
    },
  );

  it("lies where the figure can be", () => {
    const number = (value: number): Limit => ({ by: "number", value });
    expect(problemsOf("slaPercentage.today", number(100))).toEqual([]);
    expect(problemsOf("slaPercentage.today", number(100.1))).toEqual(["breach.value out-of-range"]);
    expect(problemsOf("entered.today", number(100.1))).toEqual([]);
    expect(problemsOf("entered.today", number(-1))).toEqual(["breach.value out-of-range"]);
    expect(problemsOf("calc:x", number(-1), "ratio")).toEqual([]);
  });

  it.each<[string, string, FigureUnit?]>([
    ["interactionsWaitInQueue.rt", "availableIdle.rt"],
    ["groups:handling.rt", "enabled.rt"],
    ["agents:accepted.today.inQueue", "offered.today.inQueue"],
    ["calc:x", "slaPercentage.today", "percentage"],
  ])("of %s may be %s", (key, metric, unit) => {
    expect(problemsOf(key, { by: "metric", metric, factor: 1 }, unit)).toEqual([]);
  });

  it.each<[string, string, FigureUnit?]>([
    ["interactionsWaitInQueue.rt", "interactionsWaitInQueue.rt"],
    ["interactionsWaitInQueue.rt", "interactionsAvgWaitTime.today"],
    ["interactionsWaitInQueue.rt", "activeInteractionsCount.rt"],
    ["interactionsWaitInQueue.rt", "nonsense"],
    ["groups:handling.rt", "interactionsWaitInQueue.rt"],
    ["agents:accepted.today.inQueue", "offered.today"],
    ["agents:loggedInTime.rt", "lastLogin.rt"],
    ["state:break", "loggedInTime.rt"],
    ["calc:x", "slaPercentage.today", "count"],
  ])("of %s may not be %s", (key, metric, unit) => {
    expect(problemsOf(key, { by: "metric", metric, factor: 1 }, unit)).toEqual(["breach.metric unlike-metric"]);
  });

  it("is offered only what it may be", () => {
    for (const subject of SUBJECTS) {
      const unit = subjectFacts(subject)?.unit ?? "ratio";
      for (const { key } of likeMetrics(subject, unit).slice(0, 5)) {
        const limit = { by: "metric", metric: key, factor: 1 } as const;
        const rule = {
          direction: "above",
          near: limit,
          breach: null,
          forMs: 0,
          recover: 0,
          hours: null,
          top: true,
        } as const;
        expect(checkRule(subject, rule)).toEqual([]);
      }
    }
    expect(SUBJECTS.filter(hasOwnLimit).every(({ of }) => of === "queues")).toBe(true);
  });
});
