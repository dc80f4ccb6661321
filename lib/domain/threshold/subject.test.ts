import { describe, expect, it } from "vitest";
import { SUBJECTS, type Subject, subjectFacts, subjectOf, thresholdKey } from "./subject";

describe("keys of rules", () => {
  it("lead back to what they stand for, each to one", () => {
    expect(SUBJECTS.map((subject) => subjectOf(thresholdKey(subject)))).toEqual(SUBJECTS);
    expect(new Set(SUBJECTS.map(thresholdKey)).size).toBe(SUBJECTS.length);
  });

  it.each<[string, Subject]>([
    ["accepted.today", { of: "queues", metric: "accepted.today" }],
    ["agents:accepted.today", { of: "agents", metric: "accepted.today" }],
    ["agents:accepted.today.inQueue", { of: "agents", metric: "accepted.today.inQueue" }],
    ["agents:agents.wrap-up", { of: "agents", metric: "agents.wrap-up" }],
    ["groups:availableIdle.rt", { of: "groups", metric: "availableIdle.rt" }],
    ["state:break", { of: "states", state: "break" }],
    ["calc:answer-rate", { of: "calculated", id: "answer-rate" }],
  ])("%s", (key, subject) => {
    expect(subjectOf(key)).toEqual(subject);
    expect(thresholdKey(subject)).toBe(key);
  });

  it.each([
    "",
    "entered",
    "loggedInTime.rt",
    "groups:accepted.today",
    "agents:interactionsWaitInQueue.rt",
    "agents:status.rt",
    "agents:activeQueues.rt",
    "agents:lastLogin.rt",
    "state:napping",
    "calc:",
    "queues:entered.today",
    "constructor",
  ])("%j stands for nothing", (key) => {
    expect(subjectOf(key)).toBeNull();
  });
});

describe("what is known of a subject", () => {
  it("comes from the catalogue", () => {
    expect(subjectFacts({ of: "queues", metric: "interactionsLongestWaitInQueue.rt" })).toEqual({
      unit: "milliseconds",
      better: "lower",
      grows: true,
    });
    expect(subjectFacts({ of: "queues", metric: "slaPercentage.today" })).toMatchObject({ unit: "percentage" });
    expect(subjectFacts({ of: "agents", metric: "agents.available" })).toMatchObject({ unit: "count" });
    expect(subjectFacts({ of: "states", state: "break" })).toMatchObject({ unit: "milliseconds", grows: true });
    expect(subjectFacts({ of: "calculated", id: "x" })).toBeNull();
  });
});
