import type { AgentSelection } from "@/lib/domain/board/measure";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { AgentRow } from "@/lib/domain/snapshot";
import type { SheetData } from "./data";

/** Whether a column tells what agents did for the queues that they are chosen by, rather than at all. */
export function isWorkForQueues(key: string): boolean {
  return findMetric(key)?.inQueue === true;
}

/**
 * What each of these agents did for each of the queues that they are chosen by: a row a queue, by the agent's id. What they did at all stands
 * in each of their rows, too, because limits may be taken from it; `combine` knows that it is the same in all of them.
 */
export function workForQueues(
  agents: readonly AgentRow[],
  selection: AgentSelection,
  data: SheetData,
): ReadonlyMap<string, readonly AgentRow[]> {
  const byId = new Map(agents.map((row) => [row.id, row]));
  const work = new Map<string, AgentRow[]>();
  for (const queueId of "queues" in selection ? new Set(selection.queues) : []) {
    for (const { id, metrics } of data.inQueue(queueId) ?? []) {
      const agent = byId.get(id);
      if (agent === undefined) continue;
      const rows = work.get(id) ?? [];
      rows.push({ ...agent, metrics: { ...agent.metrics, ...metrics } });
      work.set(id, rows);
    }
  }
  return work;
}
