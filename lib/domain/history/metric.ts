import { findMetric } from "@/lib/domain/metrics/catalogue";
import { isNumeric } from "@/lib/domain/metrics/numeric";
import { AGENT_STATES, type AgentState } from "@/lib/domain/state/agent-state";

/**
 * What history is asked for by: a numeric metric of queues as 8x8 spells it, or how many agents of the tenant are in a
 * state (`agents.available`).
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

export function isHistoryMetric(metric: string): boolean {
  return isAgentCount(metric) || (isNumeric(metric) && findMetric(metric)?.families.includes("queues") === true);
}
