import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combination } from "../../../lib/domain/combine/combination";
import { combine } from "../../../lib/domain/combine/combine";
import type { Combination } from "../../../lib/domain/combine/forms";
import { findMetric, type Metric } from "../../../lib/domain/metrics/catalogue";
import type { AgentRow } from "../../../lib/domain/snapshot";
import { A, type Agent, D } from "../../../lib/simulator/centre/agent";
import { Recount } from "../simulator/recount";
import { anyLot, beginOf, type Lived, live, picks, some } from "./centre";
import { Log, sum } from "./log";
import { keysOf } from "./served";

/** What the log says about one agent in one window. */
interface Counted {
  readonly agent: Agent;
  readonly log: Log;
  /** Time in each status, ms. */
  readonly times: ReadonlyMap<string, number>;
}

const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);
const ratio = (part: number, whole: number, times: number) => (whole > 0 ? (times * part) / whole : null);
const loggedIn = ({ times }: Counted) =>
  sum([...times].flatMap(([status, ms]) => (status === "LoggedOut" ? [] : [ms])));

type Expected = (agents: readonly Counted[]) => number | null;
const total =
  (count: (log: Log) => number): Expected =>
  (agents) =>
    sum(agents.map(({ log }) => count(log)));
const timeIn =
  (status: string): Expected =>
  (agents) =>
    sum(agents.map(({ times }) => times.get(status) ?? 0));
const shareIn =
  (status: string): Expected =>
  (agents) =>
    ratio(timeIn(status)(agents) ?? 0, sum(agents.map(loggedIn)), 100);

/** Each agent's mean from the log, weighted by a count from the log. The only one of several needs no weight. */
const weighted =
  (times: (log: Log) => readonly number[], weight: (log: Log) => number): Expected =>
  (agents) => {
    const means = agents.flatMap(({ log }) => {
      const list = times(log);
      return list.length === 0 ? [] : [{ mean: sum(list) / list.length, weight: weight(log) }];
    });
    if (means.length === 1) return means[0]?.mean ?? null;
    const parts = sum(means.map((each) => each.mean * each.weight));
    return ratio(parts, sum(means.map((each) => each.weight)), 1);
  };

const accepted = (log: Log) => log.count("accepted");
const STATUS = {
  available: "Available",
  handling: "Handling",
  wrapUp: "WrapUp",
  busy: "Busy",
  onBreak: "OnBreak",
  workingOffline: "WorkingOffline",
};

/** Each figure over several agents, counted from what happened. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  accepted: total(accepted),
  offered: total((log) => log.count("offered")),
  rejected: total((log) => log.count("rejected")),
  rejectTimeout: total((log) => log.count("offer-timeout")),
  transfersInitiated: total((log) => log.count("transferred")),
  blindTransfers: total((log) => log.transfers("blind")),
  warmTransfers: total((log) => log.transfers("warm")),
  transfersInitiatedPercentage: (agents) =>
    ratio(sum(agents.map(({ log }) => log.count("transferred"))), sum(agents.map(({ log }) => accepted(log))), 100),
  hold: total((log) => log.count("hold")),
  onHoldTime: total((log) => sum(log.times("held"))),
  averageHoldTime: (agents) =>
    ratio(sum(agents.flatMap(({ log }) => log.times("held"))), sum(agents.map(({ log }) => log.count("hold"))), 1),
  longestHold: (agents) => most(agents.flatMap(({ log }) => log.times("held"))),
  longestOffering: (agents) => most(agents.flatMap(({ log }) => log.rings())),
  averageHandlingTime: weighted((log) => log.times("handled"), accepted),
  averageWrapUpTime: weighted((log) => log.times("wrapped"), accepted),
  averageOfferingTime: weighted(
    (log) => log.rings(),
    (log) => log.count("offered"),
  ),
  loggedInTime: (agents) => sum(agents.map(loggedIn)),
  offeringTime: timeIn("Offering"),
  alerting: (agents) => agents.filter(({ agent }) => agent.alerting !== null).length,
  activeInteractionsCount: (agents) =>
    sum(agents.map(({ agent }) => agent.interactions.length + (agent.direct === null ? 0 : 1))),
  ...Object.fromEntries(Object.entries(STATUS).map(([name, status]) => [`${name}Time`, timeIn(status)])),
  ...Object.fromEntries(Object.entries(STATUS).map(([name, status]) => [`${name}TimePercentage`, shareIn(status)])),
};

/** What leaves no event behind: of these the rows' own figures are combined by hand. */
const UNLOGGED: ReadonlySet<string> = new Set([
  ...["consultations", "conferences", "conferenceTime", "transfersReceived", "internalCalls"],
  ...Object.keys(D),
]);

function byHand(rows: readonly AgentRow[], key: string, how: Combination): number | null {
  const values = rows.flatMap(({ metrics }) => {
    const value = metrics[key];
    return typeof value === "number" ? [value] : [];
  });
  if (values.length === 0) return null;
  return how.by === "maximum" ? most(values) : sum(values);
}

function counted(lived: Lived, agents: readonly Agent[], metric: Metric, queueId: string | null): readonly Counted[] {
  const from = beginOf(lived, metric.period);
  const recount = new Recount();
  for (const event of lived.events) if (event.type === "status") recount.hear(event);
  return agents.map((agent) => {
    const own = lived.events.filter(
      (event) => event.agentId === agent.spec.id && (queueId === null || event.queueId === queueId),
    );
    return {
      agent,
      log: new Log(own, from, lived.centre.now),
      times: recount.timesIn(agent.spec.id, from, lived.centre.now),
    };
  });
}

function check(lived: Lived, agents: readonly Agent[], rows: readonly AgentRow[], key: string, queueId: string | null) {
  const metric = findMetric(key);
  const how = combination("agents", key);
  if (metric === undefined || how.by === "none") return;
  const combined = combine(key, rows, { of: "agents", agents: null });
  const isByHand = UNLOGGED.has(metric.base) || (how.by === "maximum" && metric.period === "rt");
  const count = EXPECTED[metric.base];
  if (!isByHand && count === undefined) throw new Error(`${key} is not counted from the log`);
  const expected =
    isByHand || count === undefined
      ? byHand(rows, key, how)
      : count(counted(lived, agents, metric, metric.inQueue ? queueId : null));
  if (combined.problem === "no-base") return expectNoWeight(how, rows, key);
  expect(combined.problem, key).toBeNull();
  if (expected === null || metric.kind === "count") expect(combined.value, key).toBe(expected);
  else
    expect(Math.abs((combined.value ?? Number.NaN) - expected), key).toBeLessThan(
      metric.kind === "percentage" ? lived.noise : 0.02,
    );
}

/** Several agents have an average, all of things that they accepted before the span. */
function expectNoWeight(how: Combination, rows: readonly AgentRow[], key: string): void {
  if (how.by !== "weighted" || how.weight.of !== "counts") throw new Error(`${key} has a base`);
  const [weight = ""] = how.weight.keys;
  const having = rows.filter(({ metrics }) => metrics[key] !== null);
  expect(having.length, key).toBeGreaterThan(1);
  for (const { metrics } of having) expect(metrics[weight], key).toBe(0);
}

describe("a figure over several agents", () => {
  it("is the one that the event log gives for them, for any agents at any instant", () => {
    fc.assert(
      fc.property(anyLot, picks, (lot, drawn) => {
        const lived = live(lot);
        const agents = some(lived.centre.agents, drawn);
        const rows = lived.served.agents(agents);
        for (const key of keysOf("agents")) check(lived, agents, rows, key, null);
      }),
      { numRuns: 15 },
    );
  });

  it("in a queue is the one of that queue alone", () => {
    fc.assert(
      fc.property(anyLot, picks, fc.nat(7), (lot, drawn, nth) => {
        const lived = live(lot);
        const [queue] = some(lived.centre.queues, [nth]);
        if (queue === undefined) throw new Error("no queue");
        const agents = some(queue.agents, drawn);
        const rows = lived.served.agentsIn(queue, agents);
        for (const key of keysOf("queueAgents")) check(lived, agents, rows, key, queue.spec.id);
      }),
      { numRuns: 15 },
    );
  });

  it("averages handling as the log does, exactly, once nothing that was accepted is unfinished", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyLot, picks, (lot, drawn) => {
        const lived = live(lot);
        const agents = some(lived.centre.agents, drawn).filter((agent) => isDone(lived, agent));
        const key = "averageHandlingTime.today";
        const combined = combine(key, lived.served.agents(agents), { of: "agents", agents: null });
        const from = beginOf(lived, "today");
        const ids = new Set(agents.map(({ spec }) => spec.id));
        const times = new Log(
          lived.events.filter(({ agentId }) => agentId !== null && ids.has(agentId)),
          from,
          lived.centre.now,
        ).times("handled");
        if (times.length === 0) {
          expect(combined.value).toBeNull();
          return;
        }
        compared += 1;
        expect(combined.value).toBeCloseTo(sum(times) / times.length, 1);
        expect(combined.base).toBe(agents.length > 1 ? times.length : combined.base);
      }),
      { numRuns: 30 },
    );
    expect(compared).toBeGreaterThan(5);
  });

  it("counts whoever stands in several rows once", () => {
    const lived = live({
      seed: 5,
      size: "small",
      forMs: 3_600_000,
      dialect: { scale: "fraction", numbersAsText: false },
    });
    const rows = lived.served.agents(lived.centre.agents);
    const context = { of: "agents", agents: null } as const;
    for (const key of ["accepted.today", "loggedInTime.today", "availableTimePercentage.today"]) {
      expect(combine(key, [...rows, ...rows], context)).toEqual(combine(key, rows, context));
    }
  });
});

/** The agent has finished today what the agent accepted today. */
function isDone({ centre }: Lived, agent: Agent): boolean {
  const today = { minutes: null, zone: 0 };
  const count = (counter: number) => agent.counters.sum(centre.now, counter, today);
  return count(A.accepted) === count(A.handled);
}
