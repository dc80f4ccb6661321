import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Metrics } from "@/lib/domain/snapshot";
import { AGENT_STATES, agentCondition } from "@/lib/domain/state/agent-state";
import { headline } from "@/lib/domain/state/headline";
import { metricNumber } from "@/lib/domain/state/metric-number";
import { longestWait, queueState } from "@/lib/domain/state/queue-state";
import { serviceLevelOver } from "@/lib/domain/state/service-level-over";
import { BUILT_IN_RULES } from "./built-in";
import { checkRule } from "./check-rule";
import { judge } from "./judge";
import { limitMetrics, limitsOf, type Surroundings } from "./limits";
import { thresholdRule } from "./rule";
import { type FigureUnit, subjectOf } from "./subject";

const NOON = Date.UTC(2026, 10, 23, 12);
const WAIT = "interactionsLongestWaitInQueue.rt";
const SERVICE_LEVEL = "slaPercentage.today";

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 8 });
/** Percentages in tenths meet their targets and miss them by exactly five points. */
const tenths = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);
const wait = fc.integer({ min: 0, max: 60 }).map((seconds) => seconds * 1000);

/** A queue's metrics as they may come, thresholds and percentages on few values so that limits are met exactly. */
const anyQueue: fc.Arbitrary<Metrics> = fc.record({
  "interactionsWaitInQueue.rt": maybe(fc.integer({ min: 0, max: 5 })),
  [WAIT]: maybe(wait),
  "availableIdle.rt": maybe(fc.integer({ min: 0, max: 5 })),
  [SERVICE_LEVEL]: maybe(fc.oneof(tenths, fc.constantFrom(74.9, 75, 79.9, 80))),
  "slaPercentageTarget.today": maybe(fc.oneof(tenths, fc.constantFrom(0, 80))),
  "slaTimeThreshold.today": maybe(fc.constantFrom(0, 20_000, 30_000)),
  "acceptedInSla.today": maybe(fc.integer({ min: 0, max: 30 })),
  "entered.today": maybe(fc.integer({ min: 0, max: 40 })),
  "shortAbandoned.today": maybe(fc.integer({ min: 0, max: 3 })),
});

function around(rows: readonly Metrics[], from: string | null): Surroundings {
  return { rows: rows.map((metrics, index) => ({ id: String(index), metrics })), from, other: () => null };
}

/** The level that the built-in rule gives a figure, and nothing but what its limits say they need is known. */
function levelOf(key: string, value: number | null, { rows, ...rest }: Surroundings) {
  const rule = BUILT_IN_RULES[key];
  if (rule === undefined) throw new Error(`no rule for ${key}`);
  const unit: FigureUnit = key.startsWith("sla") ? "percentage" : "milliseconds";
  const needed = limitMetrics(rule, unit);
  const known = rows.map(({ id, metrics }) => ({
    id,
    metrics: Object.fromEntries(Object.entries(metrics).filter(([metric]) => needed.includes(metric))),
  }));
  const limits = limitsOf(rule, unit, { rows: known, ...rest });
  return judge(rule, { ...limits, value, ceiling: null, grows: false }, null, NOON, "UTC").level;
}

describe("what is built in", () => {
  it("has the shape of any rule, and a meaning for what it is set for", () => {
    for (const [key, rule] of Object.entries(BUILT_IN_RULES)) {
      expect(thresholdRule.parse(rule)).toEqual(rule);
      const subject = subjectOf(key);
      expect(subject === null ? [key] : checkRule(subject, rule)).toEqual([]);
    }
  });

  it("finds of a queue's wait and service level what the board that makes itself finds", () => {
    fc.assert(
      fc.property(anyQueue, (metrics) => {
        const state = queueState(metrics);
        expect(levelOf(WAIT, longestWait(metrics), around([metrics], null))).toBe(state.waitLevel);
        expect(levelOf(SERVICE_LEVEL, metricNumber(metrics, SERVICE_LEVEL), around([metrics], null))).toBe(
          state.serviceLevelLevel,
        );
      }),
      { numRuns: 5000 },
    );
  });

  it("finds of several queues what the headline finds, as long as the longest wait is the one it chose", () => {
    fc.assert(
      fc.property(fc.array(anyQueue, { minLength: 2, maxLength: 5 }), (queues) => {
        const rows = queues.map((metrics, index) => ({ id: String(index), name: `Queue ${index}`, metrics }));
        const head = headline(rows, []);
        expect(levelOf(SERVICE_LEVEL, serviceLevelOver(rows).serviceLevel, around(queues, null))).toBe(
          head.serviceLevelLevel,
        );
        const { longestWaitQueue, longestWaitIsChosen } = head;
        if (longestWaitQueue === null || longestWaitIsChosen) return;
        expect(levelOf(WAIT, head.longestWaitMs, around(queues, longestWaitQueue.id))).toBe(head.longestWaitLevel);
      }),
      { numRuns: 2000 },
    );
  });

  it("finds of an agent's time in a state what the lists of agents find", () => {
    const statuses = [
      "Handling",
      "WrapUp",
      "Offering",
      "Available",
      "Busy",
      "OnBreak",
      "WorkingOffline",
      "LoggedOut",
      "?",
    ];
    const seconds = fc.oneof(fc.integer({ min: 0, max: 7200 }), fc.constantFrom(30, 300, 1800, 3600));
    fc.assert(
      fc.property(fc.constantFrom(...statuses), seconds, (status, time) => {
        const condition = agentCondition({ "status.rt": status, "timeOnStatus.rt": time * 1000 });
        const key = `state:${condition.state}`;
        const level = key in BUILT_IN_RULES ? levelOf(key, condition.timeInStateMs, around([], null)) : "calm";
        expect(level).toBe(condition.overlong ? "breach" : "calm");
      }),
    );
    expect(Object.keys(BUILT_IN_RULES).filter((key) => key.startsWith("state:"))).toHaveLength(4);
    expect(AGENT_STATES).toContain("wrap-up");
  });
});
