import { partAge } from "@/components/board/age";
import type { NamedLevel } from "@/components/board/announcements";
import type { LiveView } from "@/lib/contracts/live";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { levelIn, rowCell, splitIds } from "@/lib/domain/sheet/cells";
import { readFigure } from "@/lib/domain/sheet/figure";
import { type Level, worseLevel } from "@/lib/domain/state/queue-state";
import { tileCells } from "./tile-now";

/** The kinds that have a level as a whole, and those that have one for each of their queues or agents. */
const FIGURES: ReadonlySet<string> = new Set(["number", "gauge", "bar"]);
const QUEUES: ReadonlySet<string> = new Set(["queue", "queue-table", "heat-grid"]);
const AGENTS: ReadonlySet<string> = new Set(["agent-list", "agent-grid"]);

type Cells = Readonly<Record<string, unknown>>;
/** By the rows' ids. */
type RowLevels = readonly (readonly [string, Level])[];

/**
 * Everything on a designed board that may come into breach, with the level that the server gives it: figures by their titles, queues and agents
 * each once, in however many tiles they stand, by the names that the board shows. Null while any of it is old: then nobody knows what changed meanwhile.
 *
 * @param nameOf what a tile is called
 * @param now epoch ms
 */
export function sheetLevels(
  view: LiveView,
  nameOf: (tile: ShownTile) => string,
  now: number,
): readonly NamedLevel[] | null {
  const tiles = view.document?.pages.flatMap((page) => page.tiles) ?? [];
  const figures: NamedLevel[] = [];
  const queues = new Map<string, Level>();
  const agents = new Map<string, { readonly name: string; readonly level: Level }>();
  const agentNames = new Map(view.agents.map(({ id, name }) => [id, name]));
  for (const tile of tiles) {
    const cells = tileCells(view, tile.id);
    if (cells === null) continue;
    if (FIGURES.has(tile.kind)) {
      const { level, from, rule } = readFigure(cells);
      if (rule === null) continue;
      if (from !== null && partAge(view, from, now).level !== "live") return null;
      figures.push({ id: `tile ${tile.id}`, name: nameOf(tile), level });
    } else if (QUEUES.has(tile.kind)) {
      for (const [id, level] of levelsOfQueues(tile, cells))
        queues.set(id, worseLevel(queues.get(id) ?? "calm", level));
    } else if (AGENTS.has(tile.kind)) {
      for (const [id, level] of levelsOfAgents(tile, cells)) {
        const known = agents.get(id);
        const shown = cells[rowCell("name", id)];
        const name = known?.name ?? (typeof shown === "string" ? shown : agentNames.get(id));
        if (name !== undefined) agents.set(id, { name, level: worseLevel(known?.level ?? "calm", level) });
      }
    }
  }
  if (queues.size > 0 && partAge(view, "queues", now).level !== "live") return null;
  if (agents.size > 0 && partAge(view, "agents", now).level !== "live") return null;
  const named = view.queues.flatMap(({ id, name }) => {
    const level = queues.get(id);
    return level === undefined ? [] : [{ id: `queue ${id}`, name, level }];
  });
  const people = [...agents].map(([id, { name, level }]) => ({ id: `agent ${id}`, name, level }));
  return [...figures, ...named, ...people];
}

/** What a tile says of its queues: of a queue's own tile the tile's level, of rows the worst of their columns. */
function levelsOfQueues(tile: ShownTile, cells: Cells): RowLevels {
  const own = optionsOf(tile, "queue");
  if (own !== null) return own.queue === null ? [] : [[own.queue, levelIn(cells.level)]];
  const heat = optionsOf(tile, "heat-grid");
  const keys = heat === null ? (optionsOf(tile, "queue-table")?.columns ?? []).map(({ key }) => key) : [heat.key];
  return worstOfRows(cells, keys);
}

/** Of agents the worst of the time in their state and of what else is shown of them. */
function levelsOfAgents(tile: ShownTile, cells: Cells): RowLevels {
  return worstOfRows(cells, ["", ...(optionsOf(tile, "agent-list")?.columns ?? []).map(({ key }) => key)]);
}

function worstOfRows(cells: Cells, columns: readonly string[]): RowLevels {
  const levelOf = (id: string) =>
    columns.reduce<Level>((worst, key) => worseLevel(worst, levelIn(cells[rowCell("level", id, key)])), "calm");
  return splitIds(cells.rows).map((id) => [id, levelOf(id)]);
}
