import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgentRow, Metrics, QueueRow, RowKind } from "@/lib/domain/snapshot";
import { agentCondition } from "@/lib/domain/state/agent-state";
import { givenOverlong, givenTotal, underLevels } from "@/lib/domain/state/given-levels";
import { headline } from "@/lib/domain/state/headline";
import { queueState } from "@/lib/domain/state/queue-state";
import { BUILT_IN_RULES } from "@/lib/domain/threshold/built-in";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import type { SheetData } from "./data";
import { Judging, NO_MEMORY, type SheetMemory } from "./judging";
import { levelsOfAgents, levelsOfQueues, limitsQueues, limitsStates } from "./row-levels";

const NOON = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;
const WAITING = "interactionsWaitInQueue.rt";
const WAIT = "interactionsLongestWaitInQueue.rt";
const SERVICE_LEVEL = "slaPercentage.today";

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 8 });
const percent = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(74.9, 75, 79.9, 80));
const anyMetrics: fc.Arbitrary<Metrics> = fc.record({
  [WAITING]: maybe(fc.integer({ min: 0, max: 5 })),
  [WAIT]: maybe(fc.integer({ min: 0, max: 60 }).map((seconds) => seconds * 1000)),
  "availableIdle.rt": maybe(fc.integer({ min: 0, max: 5 })),
  [SERVICE_LEVEL]: maybe(percent),
  "slaPercentageTarget.today": maybe(fc.constantFrom(0, 75, 80)),
  "slaTimeThreshold.today": maybe(fc.constantFrom(0, 20_000, 30_000)),
  "acceptedInSla.today": maybe(fc.integer({ min: 0, max: 30 })),
  "entered.today": maybe(fc.integer({ min: 0, max: 40 })),
  "shortAbandoned.today": maybe(fc.integer({ min: 0, max: 3 })),
});
const IDS = ["101", "wait", "queue/101", "101/wait", "constructor"];
const anyQueues: fc.Arbitrary<QueueRow[]> = fc
  .array(anyMetrics, { maxLength: IDS.length })
  .map((all) => all.map((metrics, index) => ({ id: IDS[index] ?? "", name: "Sales", metrics })));
const anyAgents: fc.Arbitrary<AgentRow[]> = fc
  .array(
    fc.record({
      "status.rt": fc.constantFrom("Handling", "WrapUp", "OnBreak", "Offering", "LoggedOut", "Dancing"),
      "timeOnStatus.rt": maybe(fc.integer({ min: 0, max: 70 }).map((minutes) => minutes * MINUTE)),
    }),
    { maxLength: IDS.length },
  )
  .map((all) =>
    all.map((metrics, index) => ({ id: IDS[index] ?? "", name: "Ada", groupId: null, groupName: null, metrics })),
  );

const rule = (more: Partial<ThresholdRule>): ThresholdRule => ({
  direction: "above",
  near: null,
  breach: null,
  forMs: 0,
  recover: 0,
  hours: null,
  top: true,
  ...more,
});

function dataOf(queues: readonly QueueRow[]): SheetData {
  const known = new Set<RowKind>(["queues"]);
  // Who serves a queue has nothing to do with its levels, and to look for it queue by queue takes longer than all the rest.
  const roster = () => {
    throw new Error("a roster was looked for");
  };
  return {
    queues,
    agents: [],
    groups: [],
    known,
    isWhole: true,
    hasGroups: true,
    roster,
    inQueue: () => [],
    media: () => null,
  };
}

function judgingBy(rules: Rules, memory: SheetMemory = NO_MEMORY, at = NOON): Judging {
  return new Judging({ thresholds: {} }, { rules, timeZone: "UTC" }, memory, at);
}

const queue = (metrics: Metrics, id = "101"): QueueRow => ({ id, name: "Sales", metrics });

describe("levels of queues", () => {
  it("are those of the board itself where a tenant's limits are what is built in, whatever the ids", () => {
    fc.assert(
      fc.property(anyQueues, (queues) => {
        const cells = levelsOfQueues("all", queues, dataOf(queues), judgingBy(BUILT_IN_RULES));
        for (const { id, metrics } of queues)
          expect(underLevels(queueState(metrics), id, cells)).toEqual(queueState(metrics));
        expect(headline(queues, [], 0, cells)).toEqual(headline(queues, []));
        expect(Object.values(cells)).not.toContain("calm");
      }),
      { numRuns: 1000 },
    );
  });

  it("are the tenant's where it says otherwise, and say why", () => {
    const late = queue({ [WAITING]: 7, [WAIT]: 90_000, "slaTimeThreshold.today": 20_000 });
    const limits = {
      [WAIT]: rule({ breach: { by: "number", value: 120_000 } }),
      [WAITING]: rule({ near: { by: "number", value: 5 } }),
    };
    const cells = levelsOfQueues("all", [late], dataOf([late]), judgingBy(limits));
    expect(queueState(late.metrics)).toMatchObject({ level: "breach", reasons: ["wait-beyond"] });
    expect(underLevels(queueState(late.metrics), late.id, cells)).toMatchObject({
      level: "near",
      waitLevel: "calm",
      waitingLevel: "near",
      reasons: ["waiting-near"],
    });
    expect(headline([late], [], 0, cells).longestWaitLevel).toBe("calm");
  });

  it("hold the service level of all together against the tenant's limit", () => {
    const today = {
      "acceptedInSla.today": 90,
      "entered.today": 100,
      "shortAbandoned.today": 0,
      "slaPercentageTarget.today": 80,
    };
    const queues = [queue({ ...today, [SERVICE_LEVEL]: 90 }), queue({ ...today, [SERVICE_LEVEL]: 90 }, "102")];
    const limits = { [SERVICE_LEVEL]: rule({ direction: "below", breach: { by: "number", value: 95 } }) };
    const cells = levelsOfQueues("all", queues, dataOf(queues), judgingBy(limits));
    expect([givenTotal(cells), headline(queues, [], 0, cells).serviceLevelLevel]).toEqual(["breach", "breach"]);
    expect(headline(queues, []).serviceLevelLevel).toBe("calm");
    expect(givenTotal(levelsOfQueues(null, queues, dataOf(queues), judgingBy(limits)))).toBe("calm");
  });

  it("must last as long as the tenant says, from one evaluation to the next", () => {
    const limits = { [WAITING]: rule({ breach: { by: "number", value: 5 }, forMs: MINUTE }) };
    const many = queue({ [WAITING]: 9 });
    let memory: SheetMemory = NO_MEMORY;
    const levels = [0, 30_000, MINUTE].map((after) => {
      const judging = judgingBy(limits, memory, NOON + after);
      const cells = levelsOfQueues("all", [many], dataOf([many]), judging);
      memory = judging.memory();
      return underLevels(queueState(many.metrics), many.id, cells).level;
    });
    expect(levels).toEqual(["calm", "calm", "breach"]);
  });
});

describe("levels of agents", () => {
  it("are those of the board itself where a tenant's limits are what is built in", () => {
    fc.assert(
      fc.property(anyAgents, (agents) => {
        const cells = levelsOfAgents(agents, judgingBy(BUILT_IN_RULES));
        for (const { id, metrics } of agents) expect(givenOverlong(cells, id)).toBe(agentCondition(metrics).overlong);
      }),
      { numRuns: 1000 },
    );
  });
});

it("is asked for only where a tenant has limits for what these boards judge", () => {
  const some = rule({ breach: { by: "number", value: 1 } });
  expect([limitsQueues({}), limitsStates({})]).toEqual([false, false]);
  expect([limitsQueues({ "abandoned.today": some }), limitsStates({ "agents:accepted.today": some })]).toEqual([
    false,
    false,
  ]);
  expect([limitsQueues({ [WAITING]: some }), limitsStates({ "state:break": some })]).toEqual([true, true]);
});
