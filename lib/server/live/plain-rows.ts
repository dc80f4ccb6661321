import "server-only";
import type { LiveView } from "@/lib/contracts/live";
import type { AgentRow, GroupRow, Metrics, QueueRow, RowKind } from "@/lib/domain/snapshot";
import { ALL_AGENT_KEYS, ALL_QUEUE_KEYS, QUEUE_AGENT_KEYS, type ViewNeeds } from "./needs";
import type { RowSource } from "./row-source";
import type { Shown } from "./shown";
import { idsIn, type TeamAgents } from "./team-agents";

type Rows = Pick<LiveView, RowKind>;
type Cells = LiveView["queues"][number]["metrics"];

/** The rows of a board that makes itself, or of a page, with all that is known of them, and the metrics of them that are shown. */
export interface PlainRows {
  readonly queues: readonly QueueRow[];
  readonly agents: readonly AgentRow[];
  readonly groups: readonly GroupRow[];
  readonly keys: Readonly<Record<RowKind, readonly string[]>>;
}

const NO_ROWS: PlainRows = { queues: [], agents: [], groups: [], keys: { queues: [], agents: [], groups: [] } };

/** @param sources the key of the ask that feeds each kind of row; null: there are no such rows */
export function plainRows(
  needs: ViewNeeds,
  sources: Readonly<Record<RowKind, string | null>>,
  source: RowSource,
  shown: Shown,
  team: TeamAgents | null,
): PlainRows {
  const taken = (kind: RowKind) => source.tracks.get(sources[kind] ?? "")?.held?.taken;
  const queues = shown.rows(unique(taken("queues")?.queues ?? []));
  const ours = (rows: readonly AgentRow[]) =>
    shown.agents(unique(team === null ? rows : rows.filter((row) => team.has(row))));
  switch (needs.kind) {
    case "nothing":
    case "sheet":
      return NO_ROWS;
    case "board": {
      const groups = team === null ? unique(taken("groups")?.groups ?? []) : [];
      return { queues, agents: ours(taken("agents")?.agents ?? []), groups, keys: needs.metrics };
    }
    case "queue": {
      const own = queues.filter((row) => row.id === needs.queueId);
      const agents = shown.agents(unique(taken("agents")?.agentsByQueue.get(needs.queueId) ?? []));
      return {
        queues: own,
        agents,
        groups: [],
        keys: { queues: ALL_QUEUE_KEYS, agents: QUEUE_AGENT_KEYS, groups: [] },
      };
    }
    case "agent": {
      const agents = ours(agentsIn(source, sources.agents ?? "", needs.agentId));
      const active = new Set(agents.flatMap((agent) => idsIn(agent.metrics["activeQueues.rt"])));
      const busy = queues.filter((row) => active.has(row.id));
      return { queues: busy, agents, groups: [], keys: { queues: needs.queues, agents: ALL_AGENT_KEYS, groups: [] } };
    }
  }
}

export function agentsIn(source: RowSource, key: string, agentId: string): readonly AgentRow[] {
  const rows = source.tracks.get(key)?.held?.taken.agents ?? [];
  return rows.filter((row) => row.id === agentId);
}

/** The rows as they are sent: with the metrics that are shown and no others. */
export function sentRows({ queues, agents, groups, keys }: PlainRows, shown: Shown): Rows {
  return {
    queues: queues.map(({ id, name, nameAt8x8, media, metrics }) => ({
      id,
      name,
      ...(nameAt8x8 !== undefined && { nameAt8x8 }),
      ...(media !== undefined && { media }),
      metrics: pick(metrics, keys.queues),
    })),
    agents: agents.map(({ id, name, groupId, groupName, metrics }) => {
      const cells = pick(metrics, keys.agents);
      const active = metrics["activeQueues.rt"];
      if ("activeQueues.rt" in cells && typeof active === "object" && active !== null)
        cells["activeQueues.rt"] = [...shown.items(active)];
      return { id, name, groupId, groupName, metrics: cells };
    }),
    groups: groups.map(({ id, name, metrics }) => ({ id, name, metrics: pick(metrics, keys.groups) })),
  };
}

/** One row per id: patches name rows by id. */
function unique<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  const ids = new Set(rows.map((row) => row.id));
  if (ids.size === rows.length) return rows;
  return rows.filter((row) => ids.delete(row.id));
}

function pick(metrics: Metrics, keys: readonly string[]): Cells {
  const cells: Cells = {};
  for (const key of keys) {
    const value = metrics[key] ?? null;
    cells[key] = typeof value === "object" && value !== null ? [...value] : value;
  }
  return cells;
}
