import { combination } from "@/lib/domain/combine/combination";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";
import { agentCountKey, isAgentCount } from "./metric";

/*
 * Which metrics are always recorded, and how each is kept. What boards show beside them is recorded while they are shown.
 */

/** Of every queue: the day's counters, what waits and who serves, handling times, and what service levels are held to. */
export const RECORDED_OF_QUEUES = [
  "newInQueue.today",
  "entered.today",
  "accepted.today",
  "acceptedInSla.today",
  "abandoned.today",
  "shortAbandoned.today",
  "totalAbandoned.today",
  "diverted.today",
  "slaPercentage.today",
  "slaPercentageTarget.today",
  "slaTimeThreshold.today",
  "interactionsAvgWaitTime.today",
  "avgHandlingTime.today",
  "avgHandlingTime.int-15m",
  "avgWrapUpTime.today",
  "interactionsWaitInQueue.rt",
  "interactionsLongestWaitInQueue.rt",
  "interactionsHandling.rt",
  "availableIdle.rt",
  "eligible.rt",
  "enabled.rt",
  "handling.rt",
  "wrapUp.rt",
  "offering.rt",
  "busy.rt",
  "onBreak.rt",
] as const;

/** Of every group: how many agents it has, and what they do. */
export const RECORDED_OF_GROUPS = [
  "availableIdle.rt",
  "eligible.rt",
  "enabled.rt",
  "handling.rt",
  "wrapUp.rt",
  "onBreak.rt",
  "workingOffline.rt",
] as const;

export const RECORDED_OF_AGENTS: readonly string[] = AGENT_STATES.map(agentCountKey);

/**
 * How the minutes of a quarter become what is kept of it. `counter`: the day's counter as it stood at the end, from which counts
 * are differences. `level`: the mean of what was seen, and the most of it. `peak`: the most. `last`: what stood at the end.
 */
export type Keeping = "counter" | "level" | "peak" | "last";

export function keepingOf(metric: string): Keeping {
  if (isAgentCount(metric)) return "level";
  const known = findMetric(metric);
  if (known === undefined) return "last";
  if (known.period === "today" && known.kind === "count" && combination("queues", metric).by === "sum")
    return "counter";
  if (known.period !== "rt") return "last";
  return known.kind === "count" ? "level" : "peak";
}
