import type { AgentOfLine } from "@/components/agent/agent-line";
import { type PartAge, partAge } from "@/components/board/age";
import { conditionOf } from "@/components/board/condition-of";
import { oncePerView } from "@/components/board/once-per-view";
import { waitOf } from "@/components/board/wait";
import type { LiveView } from "@/lib/contracts/live";
import type { AgentRow } from "@/lib/domain/snapshot";
import { compareAgents } from "@/lib/domain/state/agent-order";
import { AGENT_STATES, type AgentCondition, type AgentState } from "@/lib/domain/state/agent-state";

interface Listed {
  readonly row: AgentRow;
  readonly name: string;
  readonly condition: AgentCondition;
}

/**
 * Logged-in agents by id, in their order as of the refresh: lines change places with new data, not between. Asked for by
 * the panel and by each of its rows.
 */
const listed = oncePerView((view: LiveView): ReadonlyMap<string, Listed> => {
  const present = view.agents
    .map((row) => ({ row, name: row.name, condition: conditionOf(view, row, 0) }))
    .filter(({ condition }) => condition.state !== "logged-out")
    .sort(compareAgents);
  return new Map(present.map((agent) => [agent.row.id, agent] as const));
});

export interface AgentsSummary {
  readonly ids: readonly string[];
  /** States that somebody is in, in display order. */
  readonly counts: readonly { readonly state: AgentState; readonly count: number }[];
}

export const agentsSummary = oncePerView((view: LiveView): AgentsSummary => {
  const list = listed(view);
  const counts = new Map<AgentState, number>();
  for (const { condition } of list.values()) counts.set(condition.state, (counts.get(condition.state) ?? 0) + 1);
  return {
    ids: [...list.keys()],
    counts: AGENT_STATES.flatMap((state) => {
      const count = counts.get(state) ?? 0;
      return count > 0 ? [{ state, count }] : [];
    }),
  };
});

/** One line of the list. */
interface AgentModel extends AgentOfLine {
  readonly overlong: boolean;
  readonly age: PartAge["level"];
}

export function agentModel(view: LiveView, agentId: string, now: number): AgentModel | null {
  const found = listed(view).get(agentId);
  if (found === undefined) return null;
  const age = partAge(view, "agents", now);
  const condition = conditionOf(view, found.row, age.elapsed);
  return {
    name: found.row.name,
    state: condition.state,
    raw: condition.raw,
    code: condition.code,
    queue: condition.queues[0]?.name ?? null,
    moreQueues: Math.max(0, condition.queues.length - 1),
    interactions: condition.interactions,
    time: waitOf(condition.timeInStateMs, age.ticking, now),
    overlong: condition.overlong,
    age: age.level,
  };
}
