import "server-only";
import type { LiveView, PartStatusView } from "@/lib/contracts/live";
import type { RowKind } from "@/lib/domain/snapshot";
import type { Board } from "@/lib/server/boards/board";
import { ALL_AGENT_KEYS, ALL_QUEUE_KEYS, QUEUE_AGENT_KEYS, type ViewNeeds } from "./needs";
import { agentsIn, plainRows, sentRows } from "./plain-rows";
import { agentKey, queueAgentsKey, queueKey } from "./plan";
import type { RowLevels } from "./row-levels";
import type { RowSource, RowTrack, ShownTenant } from "./row-source";
import type { SheetView } from "./sheet-view";
import type { Shown } from "./shown";
import { worst } from "./status";
import { type TeamAgents, teamAgents } from "./team-agents";

/** What a view is made for. */
export interface ViewOf {
  readonly board: Board;
  readonly needs: ViewNeeds;
  readonly shown: Shown;
  /** Of a designed board; null where a board makes itself, and on pages of a queue or an agent. */
  readonly sheet: SheetView | null;
  /** What the tenant's own limits say where there is no design. */
  readonly levels: RowLevels;
}

/** Which ask feeds each kind of row of a view; null: the view has no such rows. */
type Sources = Readonly<Record<RowKind, string | null>>;

/**
 * What a view shows at this moment: only the rows and metrics that belong to it (an allow-list: a totals row or a metric asked for by another
 * view never gets in; of queues and agents those that the board shows), and what may be claimed about them. `asOf` is the oldest of the parts it shows.
 */
export function composeView(of: ViewOf, source: RowSource, nowMs: number): LiveView {
  const { board, needs, shown, sheet } = of;
  const { tenant } = source;
  const team = teamAgents(shown, source);
  const sources = { ...sourcesOf(needs, source, team), ...(!shown.hasAgents && { agents: null }) };
  const used = [...new Set(Object.values(sources))].filter((key) => key !== null);
  const parts = new Map(used.map((key) => [key, source.part(key)]));
  const upstream = worst(
    [...parts.values()].map((part) => part.status),
    nowMs,
  );
  // A part that the view has no rows of claims nothing of its own.
  const unused: PartStatusView = { status: upstream, asOf: null, fetchedAt: null };
  const part = (kind: RowKind) => parts.get(sources[kind] ?? "") ?? unused;
  const [oldest] = [...parts.values()].flatMap(({ asOf }) => asOf ?? []).toSorted();
  const at = ({ asOf }: PartStatusView) => (asOf === null ? nowMs : Date.parse(asOf));
  const head = {
    board: boardInfo(board, tenant),
    asOf: oldest ?? null,
    upstream,
    parts: { queues: part("queues"), agents: part("agents"), groups: part("groups") },
    ...(shown.privacy !== "full" && { privacy: shown.privacy }),
  };
  if (sheet !== null) return { ...head, ...sheet.compose(source, oldest === undefined ? nowMs : Date.parse(oldest)) };
  const rows = plainRows(needs, sources, source, shown, team);
  const moments = { queuesAt: at(head.parts.queues), agentsAt: at(head.parts.agents) };
  const tiles = of.levels.rows({ ...rows, ...moments, isBoard: needs.kind === "board" }, source, shown);
  return { ...head, ...sentRows(rows, shown), ...(tiles !== undefined && { tiles }) };
}

function boardInfo(board: Board, tenant: ShownTenant): LiveView["board"] {
  return {
    id: board.id,
    name: board.name,
    tenantId: tenant.id,
    tenantName: tenant.name,
    timeZone: tenant.timeZone ?? "UTC",
    intervalMs: tenant.intervalMs,
  };
}

function sourcesOf(needs: ViewNeeds, source: RowSource, team: TeamAgents | null): Sources {
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
      const queues = newest(source, [queueKey(needs.queueId), "queues"], ALL_QUEUE_KEYS);
      return {
        queues,
        agents: newest(source, [queueAgentsKey(needs.queueId), "queue-groups"], QUEUE_AGENT_KEYS),
        groups: null,
      };
    }
    case "agent": {
      const own = newest(source, [agentKey(needs.agentId), "agents-by-id"], ALL_AGENT_KEYS);
      // An agent of other queues must look like one who does not exist: nothing tells of the answer about them.
      const isOurs = team === null || agentsIn(source, own, needs.agentId).some((row) => team.has(row));
      return { queues: "queues", agents: isOurs ? own : (team?.missing ?? "queues"), groups: null };
    }
  }
}

/**
 * Of several asks that can feed a view, the one with the newest answer that has all its metrics; before any, the one under way. In an outage
 * nothing gets under way: then the rows that others asked for are better than none, with their age and the metrics they have.
 */
function newest(source: RowSource, keys: readonly string[], metrics: readonly string[]): string {
  const tracks = keys.flatMap((key) => source.tracks.get(key) ?? []);
  const complete = tracks.filter(({ held }) => held !== null && metrics.every((key) => held.metrics.has(key)));
  const fetchedAt = (track: RowTrack) => track.held?.fetchedAt ?? 0;
  const byNews = (a: RowTrack, b: RowTrack) => fetchedAt(b) - fetchedAt(a);
  const leftOver = tracks.filter((track) => track.held !== null && track.isFailing());
  const best = complete.toSorted(byNews)[0] ?? leftOver.toSorted(byNews)[0] ?? tracks[0];
  return best?.ask.key ?? keys[0] ?? "";
}
