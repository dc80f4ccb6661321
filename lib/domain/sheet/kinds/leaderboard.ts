import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { AgentRow } from "@/lib/domain/snapshot";
import { agentName } from "../agent-name";
import { joinIds, rowCell, type SheetCell } from "../cells";
import type { SheetData } from "../data";
import { ofRows } from "../measured";
import { onlyCounted } from "../only-counted";
import { chosenAgents } from "../selections";
import type { TileContext, TileResult } from "../tile-context";

/** Agents ranked by a figure. It is sent with their names as the tile has them, and nothing else of them. */
export function evaluateLeaderboard(options: OptionsByKind["leaderboard"], { data }: TileContext): TileResult {
  const { metric, first, most, names } = options;
  const direction = first === "highest" ? -1 : 1;
  const agents = rowsByAgent(options, data);
  const ranked = (agents ?? [])
    .flatMap(({ id, name, rows }) => {
      const { value } = ofRows("agents", metric, rows, data);
      return value === null ? [] : [{ id, name, value }];
    })
    .sort((a, b) => direction * (a.value - b.value) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const shown = ranked.slice(0, most);
  const kind = findMetric(metric)?.kind;
  const cells: Record<string, SheetCell> = { from: "agents", ...onlyCounted(data) };
  if (kind === "milliseconds" || kind === "percentage") cells.unit = kind;
  for (const { id, name, value } of shown) {
    cells[rowCell("value", id)] = value;
    cells[rowCell("name", id)] = agentName(name, names);
  }
  // Of agents who are merely counted nobody knows what they did.
  if (agents !== null && data.known.has("agents") && data.recorded === undefined) {
    cells.rows = joinIds(shown.map(({ id }) => id));
    cells.count = ranked.length;
  }
  return { cells };
}

interface OfAgent {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly AgentRow[];
}

/**
 * Each agent once, with all that they did for the queues that are asked about, else with what they did at all. Null before 8x8 was asked for the
 * figure: rows that were taken for something else lack it, which is not the same as that nobody has one.
 */
function rowsByAgent({ metric, agents }: OptionsByKind["leaderboard"], data: SheetData): readonly OfAgent[] | null {
  const isInQueue = findMetric(metric)?.inQueue === true && "queues" in agents;
  const work = isInQueue ? agents.queues.map((id) => data.inQueue(id)) : [chosenAgents(agents, data)];
  const rows = work.flatMap((of) => of ?? []);
  if (work.includes(null) || (rows.length > 0 && !rows.some((row) => metric in row.metrics))) return null;
  const byId = new Map<string, OfAgent>();
  for (const row of rows) {
    const known = byId.get(row.id);
    byId.set(row.id, { id: row.id, name: row.name, rows: [...(known?.rows ?? []), row] });
  }
  return [...byId.values()];
}
