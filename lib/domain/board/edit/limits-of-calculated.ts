import type { BoardDocument, Tile } from "@/lib/domain/board/document";
import { calculatedKey } from "@/lib/domain/board/measure";
import { optionsOf } from "@/lib/domain/board/options/options-of";

const INHERITED = { use: "inherited" } as const;

/**
 * A board without the numbers that a calculated metric is held against: its limits, the board's, tiles' and columns' alike, and the targets and
 * ends of scales of tiles that show it. They are in its unit, and in another one they would mean something else without looking so.
 */
export function withoutLimitsOf(document: BoardDocument, id: string): BoardDocument {
  const key = calculatedKey(id);
  const thresholds = Object.fromEntries(Object.entries(document.thresholds).filter(([name]) => name !== key));
  const change = (tile: Tile) => withoutLimits(tile, id, key);
  return { ...document, thresholds, pages: document.pages.map((page) => ({ ...page, tiles: page.tiles.map(change) })) };
}

function withoutLimits(tile: Tile, id: string, key: string): Tile {
  const table = optionsOf(tile, "queue-table");
  if (table !== null) {
    const columns = table.columns.map((column) =>
      column.key === key && column.thresholds.use === "own" ? { ...column, thresholds: INHERITED } : column,
    );
    return { ...tile, options: { ...table, columns } };
  }
  const heat = optionsOf(tile, "heat-grid");
  const scaled = optionsOf(tile, "gauge");
  const figure = optionsOf(tile, "number") ?? optionsOf(tile, "bar") ?? scaled;
  const shown = figure?.measure.of === "calculated" && figure.measure.id === id;
  if (!shown && heat?.key !== key) return tile;
  const thresholds = tile.thresholds.use === "own" ? INHERITED : tile.thresholds;
  if (figure === null) return { ...tile, thresholds };
  const target = figure.target.by === "number" ? ({ by: "none" } as const) : figure.target;
  const scale = scaled !== null ? { min: 0, max: null } : "max" in figure ? { max: null } : {};
  return { ...tile, thresholds, options: { ...figure, target, ...scale } };
}
