import "server-only";
import type { SheetData } from "@/lib/domain/sheet/data";
import { type AgentRow, ROW_KINDS, type RowKind } from "@/lib/domain/snapshot";
import { rosterOf } from "./rosters";
import type { RowSource } from "./row-source";
import type { Shown } from "./shown";
import { teamAgents } from "./team-agents";

/** What a designed board may be made of: the rows as far as the board shows them, agents under the names that they may have. */
export function sheetData(source: RowSource, shown: Shown): SheetData {
  const { tracks } = source;
  const taken = (key: string) => tracks.get(key)?.held?.taken;
  const team = teamAgents(shown, source);
  const ours = (rows: readonly AgentRow[]) => shown.agents(team === null ? rows : rows.filter((row) => team.has(row)));
  // Whom nobody may know cannot be counted either: unknown is not none.
  const ofQueue = (queueId: string) => shown.hasAgents && shown.has(queueId);
  return {
    queues: shown.rows(unique(taken("queues")?.queues ?? [])),
    agents: ours(unique(taken("agents")?.agents ?? [])),
    // A group's numbers count agents of other queues.
    groups: team === null ? unique(taken("groups")?.groups ?? []) : [],
    known: new Set<RowKind>(
      ROW_KINDS.filter((kind) => (kind !== "agents" || shown.hasAgents) && taken(kind) !== undefined),
    ),
    roster: (queueId) => (ofQueue(queueId) ? rosterOf(queueId, source) : null),
    inQueue: (queueId) => {
      const work = taken("queue-groups");
      return ofQueue(queueId) && work !== undefined ? shown.agents(work.agentsByQueue.get(queueId) ?? []) : null;
    },
    isWhole: team === null && shown.hasAgents,
    hasGroups: team === null,
    recorded: source.recorded,
    media: (queueId) => shown.media(queueId),
  };
}

function unique<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  const ids = new Set(rows.map((row) => row.id));
  if (ids.size === rows.length) return rows;
  return rows.filter((row) => ids.delete(row.id));
}
