import type { AgentSelection, GroupSelection, QueueSelection } from "@/lib/domain/board/measure";
import type { AgentRow, GroupRow, MetricValue, QueueRow } from "@/lib/domain/snapshot";
import type { SheetData } from "./data";

/** The queues that a selection means, in the board's order; those that were chosen one by one in the order of that. */
export function chosenQueues(selection: QueueSelection, data: SheetData): readonly QueueRow[] {
  if ("all" in selection) return data.queues;
  if ("ids" in selection) return ofIds(data.queues, selection.ids);
  const media = new Set(selection.media);
  return data.queues.filter(({ id }) => {
    const own = data.media(id);
    return own !== null && media.has(own);
  });
}

export function chosenGroups(selection: GroupSelection, data: SheetData): readonly GroupRow[] {
  return "all" in selection ? data.groups : ofIds(data.groups, selection.ids);
}

/** The agents that a selection means. Of queues: who is assigned to one of them, or has work of it this moment. */
export function chosenAgents(selection: AgentSelection, data: SheetData): readonly AgentRow[] {
  if ("all" in selection) return data.agents;
  if ("ids" in selection) return ofIds(data.agents, selection.ids);
  if ("groups" in selection) {
    const groups = new Set(selection.groups);
    return data.agents.filter(({ groupId }) => groupId !== null && groups.has(groupId));
  }
  return agentsOfQueues(selection.queues, data);
}

/** Whether it is known who the agents of a selection are, which is not the same as that there are none. */
export function knowsAgents(selection: AgentSelection, { known, recorded }: SheetData): boolean {
  return known.has("agents") && (recorded === undefined || "all" in selection);
}

/** Who serves any of these queues. Rosters that are not known name nobody. */
export function agentsOfQueues(queueIds: readonly string[], data: SheetData): readonly AgentRow[] {
  const queues = new Set(queueIds);
  const assigned = new Set(queueIds.flatMap((id) => data.roster(id) ?? []));
  return data.agents.filter(({ id, metrics }) => assigned.has(id) || isBusyIn(metrics["activeQueues.rt"], queues));
}

function isBusyIn(active: MetricValue | undefined, queues: ReadonlySet<string>): boolean {
  if (typeof active !== "object" || active === null) return false;
  return active.some(({ id }) => id !== null && queues.has(id));
}

/** In the order in which they were chosen. */
function ofIds<T extends { readonly id: string }>(rows: readonly T[], ids: readonly string[]): readonly T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}
