import { findMetric } from "@/lib/domain/metrics/catalogue";
import { isNumeric } from "@/lib/domain/metrics/numeric";
import { AGENT_STATES, type AgentState } from "@/lib/domain/state/agent-state";
import { readCountOfGroup } from "./group-count";

/**
 * What history is asked for by: a numeric metric of queues as 8x8 spells it, how many agents of the tenant are in a
 * state (`agents.available`), or how many of a group do something (`groups.onBreak.rt:103`).
 */
export type HistoryMetric = string;

const AGENTS = "agents.";

/** The name under which a tenant's agents in a state are counted. */
export function agentCountKey(state: AgentState): HistoryMetric {
  return `${AGENTS}${state}`;
}

/** Whether the metric counts the tenant's agents, whatever queues they serve. */
export function isAgentCount(metric: HistoryMetric): boolean {
  return AGENT_STATES.some((state) => agentCountKey(state) === metric);
}

const MOST = "@max";

/** The most of a level (`interactionsWaitInQueue.rt@max`), which is kept beside its mean. */
export function mostOf(metric: HistoryMetric): HistoryMetric {
  return `${metric}${MOST}`;
}

/** The level that this is the most of; null where it is no such thing. */
export function levelOf(metric: HistoryMetric): HistoryMetric | null {
  return metric.endsWith(MOST) ? metric.slice(0, -MOST.length) : null;
}

export function isHistoryMetric(metric: string): boolean {
  if (readCountOfGroup(metric) !== null) return true;
  const level = levelOf(metric);
  if (level !== null && !isAgentCount(level) && findMetric(level)?.period !== "rt") return false;
  const plain = level ?? metric;
  return isAgentCount(plain) || (isNumeric(plain) && findMetric(plain)?.families.includes("queues") === true);
}
