import "server-only";
import type { Pool } from "@/lib/domain/staffing/allocate-agents";
import { type AgentState, agentCondition } from "@/lib/domain/state/agent-state";
import type { OutlookSource } from "./outlook";

/** Who takes interactions, or does as soon as the one at hand is over. */
const AT_WORK: ReadonlySet<AgentState> = new Set(["handling", "wrap-up", "offering", "available", "busy"]);

/**
 * The agents at work, by the queues that they serve. Null while the agents or any queue's roster are unknown: who else an agent
 * serves would not be known, and they would count for one queue alone.
 */
export function poolsOf({ queues, agents, rosterOf }: OutlookSource): readonly Pool[] | null {
  if (agents === null) return null;
  const atWork = new Set(
    agents.filter(({ metrics }) => AT_WORK.has(agentCondition(metrics).state)).map(({ id }) => id),
  );
  const servedBy = new Map<string, string[]>();
  for (const { id: queueId } of queues) {
    const roster = rosterOf(queueId);
    if (roster === null) return null;
    for (const agentId of new Set(roster)) {
      if (!atWork.has(agentId)) continue;
      const served = servedBy.get(agentId);
      if (served === undefined) servedBy.set(agentId, [queueId]);
      else served.push(queueId);
    }
  }
  // Queues come in one order for all, so equal lists are equal pools.
  const pools = new Map<string, { queueIds: readonly string[]; agents: number }>();
  for (const queueIds of servedBy.values()) {
    const key = JSON.stringify(queueIds);
    const pool = pools.get(key) ?? { queueIds, agents: 0 };
    pool.agents += 1;
    pools.set(key, pool);
  }
  return [...pools.values()];
}
