import "server-only";
import type { OutlookView, StaffingStep, StaffingView } from "@/lib/contracts/outlook";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { AgentRow, QueueRow } from "@/lib/domain/snapshot";
import type { Breach } from "@/lib/domain/staffing/breach";
import type { LastHour } from "@/lib/domain/staffing/last-hour";
import type { OwnLimits } from "@/lib/domain/staffing/own-limits";
import {
  handlingToday,
  inTimeToday,
  loadOf,
  passedLimits,
  type QueueFacts,
  serviceLevelAhead,
  targetOf,
  waitAhead,
  waitLimitOf,
} from "@/lib/domain/staffing/queue-facts";
import { type Centre, type StaffingNow, staffingNow } from "@/lib/domain/staffing/staffing-now";
import { poolsOf } from "./pools";

/** All queues of a tenant at one moment, because they share agents. */
export interface OutlookSource {
  readonly queues: readonly QueueRow[];
  /** Null: not known at this moment. */
  readonly agents: readonly AgentRow[] | null;
  /** When 8x8 took the queues' numbers, epoch ms. */
  readonly asOf: number;
  /** Null: nobody knows who serves it. */
  rosterOf(queueId: string): readonly string[] | null;
  hourOf(queueId: string): LastHour;
  mediaOf(queueId: string): QueueMedia | null;
  /** What the tenant itself holds a queue to. */
  limitsOf(row: QueueRow): OwnLimits;
}

export const NOTHING_AHEAD: OutlookView = {
  asOf: null,
  serviceLevel: null,
  wait: null,
  staffing: null,
  today: null,
  day: null,
};

/** What-ifs are told up to so many on a break besides. */
const MOST_AWAY = 10;

/** What comes next of one queue: figures of the queue alone, nobody's name. */
export function outlookOf(queueId: string, source: OutlookSource): OutlookView {
  const row = source.queues.find(({ id }) => id === queueId);
  if (row === undefined) return NOTHING_AHEAD;
  const facts = factsOf(row, source);
  const passed = passedLimits(facts);
  return {
    asOf: instant(source.asOf),
    serviceLevel: serviceLevelOf(serviceLevelAhead(facts, source.asOf), targetOf(facts)),
    wait: waitOf(waitAhead(facts, source.asOf), waitLimitOf(facts)),
    ...(passed !== null && { passed }),
    staffing: staffingOf(queueId, source),
    today: todayOf(facts),
    day: null,
  };
}

function todayOf({ metrics }: QueueFacts): OutlookView["today"] {
  const inTime = inTimeToday(metrics);
  return inTime === null ? null : { ...inTime, handlingMs: handlingToday(metrics) };
}

function factsOf(row: QueueRow, source: OutlookSource): QueueFacts {
  const { id, metrics } = row;
  return { queueId: id, metrics, hour: source.hourOf(id), media: source.mediaOf(id), limits: source.limitsOf(row) };
}

function serviceLevelOf(breach: Breach | null, target: number | null): OutlookView["serviceLevel"] {
  if (breach === null || breach.basis.of !== "service-level" || target === null) return null;
  const { today, recent, measured, spanMs } = breach.basis;
  return { ...momentsOf(breach), target, today, recent, measured, spanMs };
}

function waitOf(breach: Breach | null, limitMs: number | null): OutlookView["wait"] {
  if (breach === null || breach.basis.of !== "wait" || limitMs === null) return null;
  const { waiting, answeredPerHour, chance } = breach.basis;
  return { ...momentsOf(breach), limitMs, waiting, answeredPerHour, chance };
}

function staffingOf(queueId: string, source: OutlookSource): StaffingView | null {
  const pools = poolsOf(source);
  if (pools === null) return null;
  const centre: Centre = { loads: source.queues.map((row) => loadOf(factsOf(row, source))), pools };
  const staffing = staffingNow(centre, queueId);
  const load = centre.loads.find((one) => one.queueId === queueId);
  if (staffing === null || load === undefined) return null;
  const now = staffing(0);
  const length = 1 + Math.min(MOST_AWAY, now.serving);
  const steps = Array.from({ length }, (_, away) => stepOf(staffing(away), away));
  const { traffic, goal } = now;
  return {
    needed: now.needed,
    serving: now.serving,
    model: now.model,
    inputs: {
      arrivals: load.arrivals,
      spanMs: load.spanMs,
      handlingMs: traffic.handlingMs,
      patienceMs: traffic.patienceMs,
      target: goal.serviceLevel,
      thresholdMs: goal.thresholdMs,
      occupancyLimit: goal.occupancy,
    },
    steps,
  };
}

function stepOf({ agents, difference, outcome }: StaffingNow, away: number): StaffingStep {
  const { serviceLevel, occupancy, abandoned, meanWaitMs } = outcome;
  return {
    away,
    agents,
    difference,
    serviceLevel,
    occupancy,
    abandoned,
    meanWaitMs: Number.isFinite(meanWaitMs) ? meanWaitMs : null,
  };
}

function momentsOf({ atMs, earliestMs, latestMs }: Breach) {
  return { at: instant(atMs), earliest: instant(earliestMs), latest: latestMs === null ? null : instant(latestMs) };
}

function instant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
