import "server-only";
import type { LiveView, PartStatusView } from "@/lib/contracts/live";
import type { Metrics, MetricValue, RowKind } from "@/lib/domain/snapshot";
import type { Board } from "@/lib/server/boards/board";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { ALL_AGENT_KEYS, ALL_QUEUE_KEYS, QUEUE_AGENT_KEYS, type ViewNeeds } from "./needs";
import { agentKey, queueAgentsKey, queueKey } from "./plan";
import type { Poller } from "./poller";
import { worst } from "./status";
import type { Track } from "./track";

type Rows = Pick<LiveView, RowKind>;
type Cells = LiveView["queues"][number]["metrics"];

/** Which ask feeds each kind of row of a view; null: the view has no such rows. */
type Sources = Readonly<Record<RowKind, string | null>>;

/**
 * What a view shows at this moment: only the rows and metrics that belong to it (an allow-list: a totals row or a metric asked for by another
 * view never gets in), and what may be claimed about them. `asOf` is the oldest of the parts it shows.
 */
export function composeView(board: Board, needs: ViewNeeds, poller: Poller, nowMs: number): LiveView {
  const { tenant } = poller;
  const sources = sourcesOf(needs, poller);
  const used = [...new Set(Object.values(sources))].filter((key) => key !== null);
  const parts = new Map(used.map((key) => [key, poller.part(key)]));
  const upstream = worst(
    [...parts.values()].map((part) => part.status),
    nowMs,
  );
  // A part that the view has no rows of claims nothing of its own.
  const unused: PartStatusView = { status: upstream, asOf: null, fetchedAt: null };
  const part = (kind: RowKind) => parts.get(sources[kind] ?? "") ?? unused;
  const moments = [...parts.values()].flatMap(({ asOf }) => asOf ?? []);
  return {
    board: boardInfo(board, tenant),
    asOf: moments.toSorted()[0] ?? null,
    upstream,
    parts: { queues: part("queues"), agents: part("agents"), groups: part("groups") },
    ...rowsOf(needs, sources, poller),
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

function sourcesOf(needs: ViewNeeds, poller: Poller): Sources {
  switch (needs.kind) {
    case "board":
      return { queues: "queues", agents: "agents", groups: "groups" };
    case "queue": {
      const queues = newest(poller, [queueKey(needs.queueId), "queues"], ALL_QUEUE_KEYS);
      return {
        queues,
        agents: newest(poller, [queueAgentsKey(needs.queueId), "queue-groups"], QUEUE_AGENT_KEYS),
        groups: null,
      };
    }
    case "agent":
      return {
        queues: "queues",
        agents: newest(poller, [agentKey(needs.agentId), "agents-by-id"], ALL_AGENT_KEYS),
        groups: null,
      };
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

function rowsOf(needs: ViewNeeds, sources: Sources, poller: Poller): Rows {
  const taken = (kind: RowKind) => poller.tracks.get(sources[kind] ?? "")?.held?.taken;
  switch (needs.kind) {
    case "board": {
      const { queues, agents, groups } = needs.metrics;
      return {
        queues: plainRows(taken("queues")?.queues ?? [], queues),
        agents: agentRows(taken("agents")?.agents ?? [], agents),
        groups: plainRows(taken("groups")?.groups ?? [], groups),
      };
    }
    case "queue": {
      const { queueId } = needs;
      const queues = (taken("queues")?.queues ?? []).filter((row) => row.id === queueId);
      const agents = taken("agents")?.agentsByQueue.get(queueId) ?? [];
      return { queues: plainRows(queues, ALL_QUEUE_KEYS), agents: agentRows(agents, QUEUE_AGENT_KEYS), groups: [] };
    }
    case "agent": {
      const agents = (taken("agents")?.agents ?? []).filter((row) => row.id === needs.agentId);
      const active = new Set(agents.flatMap((agent) => idsIn(agent.metrics["activeQueues.rt"])));
      const queues = (taken("queues")?.queues ?? []).filter((row) => active.has(row.id));
      return { queues: plainRows(queues, needs.queues), agents: agentRows(agents, ALL_AGENT_KEYS), groups: [] };
    }
  }
}

function idsIn(value: MetricValue | undefined): string[] {
  return typeof value === "object" && value !== null ? value.flatMap(({ id }) => id ?? []) : [];
}

/** One row per id (patches name rows by id), with the view's metrics only. */
function plainRows(
  rows: readonly { id: string; name: string; metrics: Metrics }[],
  keys: readonly string[],
): Rows["queues"] {
  return unique(rows).map(({ id, name, metrics }) => ({ id, name, metrics: pick(metrics, keys) }));
}

function agentRows(
  rows: readonly { id: string; name: string; groupId: string | null; groupName: string | null; metrics: Metrics }[],
  keys: readonly string[],
): Rows["agents"] {
  return unique(rows).map(({ id, name, groupId, groupName, metrics }) => ({
    id,
    name,
    groupId,
    groupName,
    metrics: pick(metrics, keys),
  }));
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
