import { type BoardDocument, GRID_COLUMNS, type Place, type Tile } from "@/lib/domain/board/document";
import { ok, type Result } from "@/lib/domain/result";
import type { EditProblem } from "./edit-problem";
import { findTiles, withPage } from "./find-tiles";
import { type Collision, settle } from "./settle";

/** The smallest place that holds all of them. */
export function boundsOf(places: readonly Place[]): Place {
  const x = Math.min(...places.map((place) => place.x));
  const y = Math.min(...places.map((place) => place.y));
  const right = Math.max(...places.map((place) => place.x + place.w));
  const bottom = Math.max(...places.map((place) => place.y + place.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** A number within bounds; the lower one where they cross. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/**
 * Moves tiles of one page together, so that they stay as they are to each other; the page's edges stop them.
 *
 * @param by in grid cells
 */
export function moveTiles(
  document: BoardDocument,
  ids: readonly string[],
  by: { readonly x: number; readonly y: number },
  collision: Collision,
): Result<BoardDocument, EditProblem> {
  return placeTiles(document, ids, collision, (tiles, rows) => {
    const bounds = boundsOf(tiles.map(({ place }) => place));
    const right = within(Math.round(by.x), -bounds.x, GRID_COLUMNS - bounds.w - bounds.x);
    const down = within(Math.round(by.y), -bounds.y, rows - bounds.h - bounds.y);
    return tiles.map(({ place }) => ({ ...place, x: place.x + right, y: place.y + down }));
  });
}

/** Gives one tile another place, drawn by any of its edges; what is beyond the page's edges is cut off, and a cell is left at least. */
export function resizeTile(
  document: BoardDocument,
  id: string,
  to: Place,
  collision: Collision,
): Result<BoardDocument, EditProblem> {
  return placeTiles(document, [id], collision, (tiles, rows) =>
    tiles.map(() => {
      const x = within(Math.round(to.x), 0, GRID_COLUMNS - 1);
      const y = within(Math.round(to.y), 0, rows - 1);
      const w = within(Math.round(to.x + to.w) - x, 1, GRID_COLUMNS - x);
      const h = within(Math.round(to.y + to.h) - y, 1, rows - y);
      return { x, y, w, h };
    }),
  );
}

/** Gives tiles of one page other places, in the order of the tiles; the others make way, or nothing is done. */
export function placeTiles(
  document: BoardDocument,
  ids: readonly string[],
  collision: Collision,
  place: (tiles: readonly Tile[], rows: number) => readonly Place[],
): Result<BoardDocument, EditProblem> {
  const found = findTiles(document, ids);
  if (!found.ok) return found;
  const { page, tiles } = found.value;
  const places = place(tiles, page.rows);
  const placed = new Map(tiles.map((tile, index) => [tile.id, places[index] ?? tile.place]));
  const settled = settle(page.tiles, placed, page.rows, collision);
  return settled.ok ? ok(withPage(document, { ...page, tiles: settled.value })) : settled;
}
