import "server-only";
import type { LiveView, PartStatusView } from "@/lib/contracts/live";
import type { AgentRow, Metrics, QueueRow, RowKind } from "@/lib/domain/snapshot";
import type { Board } from "@/lib/server/boards/board";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { ALL_AGENT_KEYS, ALL_QUEUE_KEYS, QUEUE_AGENT_KEYS, type ViewNeeds } from "./needs";
import { agentKey, queueAgentsKey, queueKey } from "./plan";
import type { Poller } from "./poller";
import type { SheetView } from "./sheet-view";
import type { Shown } from "./shown";
import { worst } from "./status";
import { idsIn, type TeamAgents, teamAgents } from "./team-agents";
import type { Track } from "./track";

type Rows = Pick<LiveView, RowKind>;
type Cells = LiveView["queues"][number]["metrics"];

/** What a view is made for. */
export interface ViewOf {
  readonly board: Board;
  readonly needs: ViewNeeds;
  readonly shown: Shown;
  /** Of a designed board; null where a board makes itself, and on pages of a queue or an agent. */
  readonly sheet: SheetView | null;
}

/** Which ask feeds each kind of row of a view; null: the view has no such rows. */
type Sources = Readonly<Record<RowKind, string | null>>;

/**
 * What a view shows at this moment: only the rows and metrics that belong to it (an allow-list: a totals row or a metric asked for by another
 * view never gets in; of queues and agents those that the board shows), and what may be claimed about them. `asOf` is the oldest of the parts it shows.
 */
export function composeView({ board, needs, shown, sheet }: ViewOf, poller: Poller, nowMs: number): LiveView {
  const { tenant } = poller;
  const team = teamAgents(shown, poller);
  const sources = sourcesOf(needs, poller, team);
  const used = [...new Set(Object.values(sources))].filter((key) => key !== null);
  const parts = new Map(used.map((key) => [key, poller.part(key)]));
  const upstream = worst(
    [...parts.values()].map((part) => part.status),
    nowMs,
  );
  // A part that the view has no rows of claims nothing of its own.
  const unused: PartStatusView = { status: upstream, asOf: null, fetchedAt: null };
  const part = (kind: RowKind) => parts.get(sources[kind] ?? "") ?? unused;
  const moments = [...parts.values()].flatMap(({ asOf }) => asOf ?? []).toSorted();
  const [oldest] = moments;
  return {
    board: boardInfo(board, tenant),
    asOf: oldest ?? null,
    upstream,
    parts: { queues: part("queues"), agents: part("agents"), groups: part("groups") },
    ...(sheet === null
      ? rowsOf(needs, sources, poller, shown, team)
      : sheet.compose(poller, oldest === undefined ? nowMs : Date.parse(oldest))),
  };
}

function boardInfo(board: Board, tenant: Tenant): LiveView["board"] {
  return {
    id: board.id,
    name: board.name,
    tenantId: tenant.id,
    tenantName: tenant.name,
    timeZone: tenant.timeZone ?? "UTC",
    intervalMs: tenant.intervalMs,
  };
}

function sourcesOf(needs: ViewNeeds, poller: Poller, team: TeamAgents | null): Sources {
  switch (needs.kind) {
    case "nothing":
      return { queues: "queues", agents: null, groups: null };
    case "board":
      return { queues: "queues", agents: team?.missing ?? "agents", groups: team === null ? "groups" : null };
    case "sheet": {
      const { agents, groups, rosters } = needs.needs;
      return {
        queues: "queues",
        agents: agents.length === 0 && rosters.length === 0 ? null : (team?.missing ?? "agents"),
        groups: team === null && groups.length > 0 ? "groups" : null,
      };
    }
    case "queue": {
      const queues = newest(poller, [queueKey(needs.queueId), "queues"], ALL_QUEUE_KEYS);
      return {
        queues,
        agents: newest(poller, [queueAgentsKey(needs.queueId), "queue-groups"], QUEUE_AGENT_KEYS),
        groups: null,
      };
    }
    case "agent": {
      const own = newest(poller, [agentKey(needs.agentId), "agents-by-id"], ALL_AGENT_KEYS);
      // An agent of other queues must look like one who does not exist: nothing tells of the answer about them.
      const isOurs = team === null || agentsIn(poller, own, needs.agentId).some((row) => team.has(row));
      return { queues: "queues", agents: isOurs ? own : (team?.missing ?? "queues"), groups: null };
    }
  }
}

/**
 * Of several asks that can feed a view, the one with the newest answer that has all its metrics; before any, the one under way. In an outage
 * nothing gets under way: then the rows that others asked for are better than none, with their age and the metrics they have.
 */
function newest(poller: Poller, keys: readonly string[], metrics: readonly string[]): string {
  const tracks = keys.flatMap((key) => poller.tracks.get(key) ?? []);
  const complete = tracks.filter(({ held }) => held !== null && metrics.every((key) => held.metrics.has(key)));
  const fetchedAt = (track: Track) => track.held?.fetchedAt ?? 0;
  const byNews = (a: Track, b: Track) => fetchedAt(b) - fetchedAt(a);
  const leftOver = tracks.filter((track) => track.held !== null && track.isFailing());
  const best = complete.toSorted(byNews)[0] ?? leftOver.toSorted(byNews)[0] ?? tracks[0];
  return best?.ask.key ?? keys[0] ?? "";
}

function agentsIn(poller: Poller, key: string, agentId: string): readonly AgentRow[] {
  const rows = poller.tracks.get(key)?.held?.taken.agents ?? [];
  return rows.filter((row) => row.id === agentId);
}

function rowsOf(needs: ViewNeeds, sources: Sources, poller: Poller, shown: Shown, team: TeamAgents | null): Rows {
  const taken = (kind: RowKind) => poller.tracks.get(sources[kind] ?? "")?.held?.taken;
  const queues = shown.rows(taken("queues")?.queues ?? []);
  const ours = (rows: readonly AgentRow[]) => (team === null ? rows : rows.filter((row) => team.has(row)));
  switch (needs.kind) {
    case "nothing":
    case "sheet":
      return { queues: [], agents: [], groups: [] };
    case "board":
      return {
        queues: queueRows(queues, needs.metrics.queues),
        agents: agentRows(ours(taken("agents")?.agents ?? []), needs.metrics.agents, shown),
        groups: team === null ? plainRows(taken("groups")?.groups ?? [], needs.metrics.groups) : [],
      };
    case "queue": {
      const { queueId } = needs;
      const own = queues.filter((row) => row.id === queueId);
      const agents = taken("agents")?.agentsByQueue.get(queueId) ?? [];
      return {
        queues: queueRows(own, ALL_QUEUE_KEYS),
        agents: agentRows(agents, QUEUE_AGENT_KEYS, shown),
        groups: [],
      };
    }
    case "agent": {
      const agents = ours(agentsIn(poller, sources.agents ?? "", needs.agentId));
      const active = new Set(agents.flatMap((agent) => idsIn(agent.metrics["activeQueues.rt"])));
      const busy = queues.filter((row) => active.has(row.id));
      return {
        queues: queueRows(busy, needs.queues),
        agents: agentRows(agents, ALL_AGENT_KEYS, shown),
        groups: [],
      };
    }
  }
}

/** One row per id (patches name rows by id), with the view's metrics only. */
function plainRows(
  rows: readonly { id: string; name: string; metrics: Metrics }[],
  keys: readonly string[],
): Rows["groups"] {
  return unique(rows).map(({ id, name, metrics }) => ({ id, name, metrics: pick(metrics, keys) }));
}

function queueRows(rows: readonly QueueRow[], keys: readonly string[]): Rows["queues"] {
  return unique(rows).map(({ id, name, nameAt8x8, media, metrics }) => ({
    id,
    name,
    ...(nameAt8x8 !== undefined && { nameAt8x8 }),
    ...(media !== undefined && { media }),
    metrics: pick(metrics, keys),
  }));
}

function agentRows(rows: readonly AgentRow[], keys: readonly string[], shown: Shown): Rows["agents"] {
  return unique(rows).map(({ id, name, groupId, groupName, metrics }) => {
    const cells = pick(metrics, keys);
    const active = metrics["activeQueues.rt"];
    if ("activeQueues.rt" in cells && typeof active === "object" && active !== null)
      cells["activeQueues.rt"] = [...shown.items(active)];
    return { id, name, groupId, groupName, metrics: cells };
  });
}

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
