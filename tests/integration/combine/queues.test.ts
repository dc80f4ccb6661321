import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combination } from "../../../lib/domain/combine/combination";
import { type Combined, combine } from "../../../lib/domain/combine/combine";
import { findMetric } from "../../../lib/domain/metrics/catalogue";
import type { Queue } from "../../../lib/simulator/centre/queue";
import { anyLot, beginOf, type Lived, live, picks, some } from "./centre";
import { Log, sum } from "./log";
import { keysOf } from "./served";

/** What the log says about one queue in one window. */
interface Counted {
  readonly queue: Queue;
  readonly log: Log;
}

const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);
const share = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : null);
const mean = (numbers: readonly number[]) => (numbers.length === 0 ? null : sum(numbers) / numbers.length);

const inTime = ({ queue, log }: Counted) =>
  log.times("accepted").filter((wait) => wait <= queue.spec.slaThresholdMs).length;
const inside = ({ queue, log }: Counted) => log.waitingNow().filter((wait) => wait <= queue.spec.slaThresholdMs).length;
const measured = (counted: Counted) => counted.log.entered() - counted.log.count("short-abandoned") - inside(counted);

type Expected = (queues: readonly Counted[]) => number | null;
const total =
  (count: (log: Log) => number): Expected =>
  (queues) =>
    sum(queues.map(({ log }) => count(log)));
const shareOf =
  (part: (log: Log) => number): Expected =>
  (queues) =>
    share(sum(queues.map(({ log }) => part(log))), sum(queues.map(({ log }) => log.entered())));

/** The log tells of a wrap-up when it is over, so this is counted at the agents' desks. */
const inWrapUp = (queue: Queue) =>
  queue.agents.flatMap((agent) => agent.interactions).filter((each) => each.queue === queue && each.state === "wrapUp")
    .length;

const abandons = (log: Log) => log.count("abandoned", "short-abandoned");

/** Each figure over several queues, counted from what happened. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  interactionsWaitInQueue: total((log) => log.waitingNow().length),
  interactionsHandling: total((log) => log.handling()),
  interactionsWrapUp: (queues) => sum(queues.map(({ queue }) => inWrapUp(queue))),
  entered: total((log) => log.entered()),
  newInQueue: total((log) => log.count("entered")),
  accepted: total((log) => log.count("accepted")),
  abandoned: total((log) => log.count("abandoned")),
  shortAbandoned: total((log) => log.count("short-abandoned")),
  totalAbandoned: total(abandons),
  diverted: total((log) => log.count("diverted")),
  acceptedInSla: (queues) => sum(queues.map(inTime)),
  acceptedPercentage: shareOf((log) => log.count("accepted")),
  abandonedPercentage: shareOf((log) => log.count("abandoned")),
  shortAbandonedPercentage: shareOf((log) => log.count("short-abandoned")),
  totalAbandonedPercentage: shareOf(abandons),
  divertedPercentage: shareOf((log) => log.count("diverted")),
  slaPercentage: (queues) => share(sum(queues.map(inTime)), sum(queues.map(measured))),
  acceptedInSlaPercentage: (queues) =>
    share(sum(queues.map(inTime)), sum(queues.map(({ log }) => log.count("accepted")))),
  interactionsAvgWaitTime: (queues) => mean(queues.flatMap(({ log }) => log.waits())),
  avgDivertedTime: (queues) => mean(queues.flatMap(({ log }) => log.times("diverted"))),
  longestOfferingTimeInQueue: (queues) => most(queues.flatMap(({ log }) => log.rings())),
  interactionsLongestWaitInQueue: (queues) => most(queues.flatMap(({ log }) => [...log.waits(), ...log.waitingNow()])),
};

const SHORT_SPANS = ["int-15m", "int-30m", "today"];

/** Whether 8x8's answer leaves open what one of the queues was measured on: not one in time, so no quotient tells. */
function isOpen(base: string, period: string, counted: Counted): boolean {
  if (inTime(counted) > 0 || counted.log.entered() === 0) return false;
  if (base === "slaPercentage") return measured(counted) > 0 && (!SHORT_SPANS.includes(period) || isLineMixed(counted));
  return base === "acceptedInSlaPercentage" && !SHORT_SPANS.includes(period) && counted.log.count("accepted") > 0;
}

/** Some of those who wait are beyond the threshold and some are not: 8x8 says how many wait and how long the first has. */
function isLineMixed(counted: Counted): boolean {
  const waiting = counted.log.waitingNow().length;
  return inside(counted) > 0 && inside(counted) < waiting;
}

function check(lived: Lived, queues: readonly Queue[], key: string, seen: Map<string, number>): void {
  const metric = findMetric(key);
  const how = combination("queues", key);
  if (metric === undefined || how.by === "none" || how.by === "distinct-agents" || how.by === "setting") return;
  const rows = lived.served.queues(queues);
  const combined = combine(key, rows, { of: "queues", agents: null });
  const from = beginOf(lived, metric.period);
  const counted = queues.map((queue) => ({
    queue,
    log: new Log(
      lived.events.filter(({ queueId }) => queueId === queue.spec.id),
      from,
      lived.centre.now,
    ),
  }));
  const expected = EXPECTED[metric.base]?.(counted);
  if (expected === undefined) throw new Error(`${key} is not counted from the log`);
  const value = nobodyWaits(key, counted) ? null : expected;
  seen.set(key, (seen.get(key) ?? 0) + (value === null ? 0 : 1));
  if (queues.length > 1 && counted.some((each) => isOpen(metric.base, metric.period, each))) {
    checkOpen(metric.period, combined, counted);
  } else {
    expect(combined.problem, key).toBeNull();
    if (value === null || metric.kind === "count") expect(combined.value, key).toBe(value);
    else if (how.by === "maximum") expectGreatest(key, combined, value, rows);
    else expect(off(combined.value, value), key).toBeLessThan(metric.kind === "percentage" ? lived.noise : 0.01);
  }
}

function nobodyWaits(key: string, counted: readonly Counted[]): boolean {
  return key === "interactionsLongestWaitInQueue.rt" && counted.every(({ log }) => log.waitingNow().length === 0);
}

function off(value: number | null, expected: number): number {
  return value === null ? Number.POSITIVE_INFINITY : Math.abs(value - expected);
}

function expectGreatest(
  key: string,
  combined: Combined,
  value: number,
  rows: readonly { id: string; metrics: Readonly<Record<string, unknown>> }[],
): void {
  expect(combined.value, key).toBe(value);
  expect(rows.find(({ id }) => id === combined.worst?.id)?.metrics[key], key).toBe(value);
}

/** Over a short span the base is known to within those who wait; over a long one not at all, and then there is no figure. */
function checkOpen(period: string, combined: Combined, counted: readonly Counted[]): void {
  if (!SHORT_SPANS.includes(period)) {
    expect(combined).toMatchObject({ value: null, problem: "no-base" });
    return;
  }
  const parts = sum(counted.map(inTime));
  const exact = share(parts, sum(counted.map(measured))) ?? 0;
  const lowest = share(parts, sum(counted.map((each) => measured(each) + each.log.waitingNow().length))) ?? 0;
  expect(combined.problem).toBeNull();
  expect(combined.value).toBeLessThanOrEqual(exact + 1e-3);
  expect(combined.value).toBeGreaterThanOrEqual(lowest - 1e-3);
}

describe("a figure over several queues", () => {
  it("is the one that the event log gives for them, for any queues at any instant", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyLot, picks, (lot, drawn) => {
        const lived = live(lot);
        const queues = some(lived.centre.queues, drawn);
        for (const key of keysOf("queues")) check(lived, queues, key, seen);
      }),
      { numRuns: 40 },
    );
    // Not a comparison of nothing with nothing.
    expect([...seen.values()].filter((times) => times > 0).length).toBeGreaterThan(55);
  });
});
