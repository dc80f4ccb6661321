import { expect, it } from "vitest";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import { thresholdKey } from "@/lib/domain/threshold/subject";
import { NO_OWN_LIMITS, ownLimits } from "./own-limits";
import { loadOf, type QueueFacts, targetOf, waitAhead, waitLimitOf } from "./queue-facts";

const NOON = Date.parse("2026-11-25T12:00:00Z");
const WAIT = thresholdKey({ of: "queues", metric: "interactionsLongestWaitInQueue.rt" });
const LEVEL = thresholdKey({ of: "queues", metric: "slaPercentage.today" });
const row = {
  id: "q",
  name: "Sales",
  metrics: {
    "slaTimeThreshold.today": 20_000,
    "slaPercentageTarget.today": 80,
    "interactionsWaitInQueue.rt": 2,
    "interactionsLongestWaitInQueue.rt": 30_000,
    "availableIdle.rt": 0,
  },
};
const rule = (direction: "above" | "below", value: number, more: Partial<ThresholdRule> = {}): ThresholdRule => ({
  direction,
  near: null,
  breach: { by: "number", value },
  forMs: 0,
  recover: 0,
  hours: null,
  top: false,
  ...more,
});
const none: readonly (number | null)[] = [];
const factsWith = (limits: QueueFacts["limits"]): QueueFacts => ({
  queueId: "q",
  metrics: row.metrics,
  hour: { entered: none, answered: none, inTime: none, measured: none },
  media: "phone",
  limits,
});

it("are the tenant's where it has any, and nothing where it has none", () => {
  expect(ownLimits(row, {}, NOON, "UTC")).toEqual(NO_OWN_LIMITS);
  const rules = { [WAIT]: rule("above", 45_000), [LEVEL]: rule("below", 90) };
  expect(ownLimits(row, rules, NOON, "UTC")).toEqual({ waitMs: 45_000, serviceLevel: 90 });
  const share = { by: "sla", share: 1.5, plus: 0, grace: false } as const;
  expect(ownLimits(row, { [WAIT]: rule("above", 0, { breach: share }) }, NOON, "UTC").waitMs).toBe(30_000);
});

it("do not count outside their hours, nor the wrong way round", () => {
  const hours = { zone: "tenant", days: [{ day: 3, from: "14:00", to: "18:00" }] } as const;
  expect(ownLimits(row, { [WAIT]: rule("above", 45_000, { hours }) }, NOON, "UTC").waitMs).toBeNull();
  expect(ownLimits(row, { [WAIT]: rule("above", 45_000, { hours }) }, NOON + 3 * 3_600_000, "UTC").waitMs).toBe(45_000);
  expect(ownLimits(row, { [LEVEL]: rule("above", 90) }, NOON, "UTC").serviceLevel).toBeNull();
});

it("are what estimates go by before 8x8's settings", () => {
  const own = factsWith({ waitMs: 45_000, serviceLevel: 90 });
  const bare = factsWith(NO_OWN_LIMITS);
  expect([waitLimitOf(own), targetOf(own), loadOf(own).target]).toEqual([45_000, 90, 90]);
  expect([waitLimitOf(bare), targetOf(bare), loadOf(bare).target]).toEqual([20_000, 80, 80]);
  // Somebody has waited for 30 s: beyond 8x8's threshold, 15 s before the tenant's own limit.
  expect(waitAhead(bare, NOON)).toBeNull();
  expect(waitAhead(own, NOON)?.atMs).toBe(NOON + 15_000);
});
