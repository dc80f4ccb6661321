import { type Place, ROWS, type Tile } from "@/lib/domain/board/document";
import { nearestFree } from "@/lib/domain/board/edit/free-place";
import { withPlace } from "@/lib/domain/board/edit/settle";
import { isInside, overlaps } from "@/lib/domain/board/place";
import { comparePlaces, inReadingOrder } from "@/lib/domain/board/reading-order";
import type { MergedTile } from "./merge-tiles";

interface Fitted {
  readonly rows: number;
  readonly tiles: readonly Tile[];
  /** Tiles that had to make way for others. */
  readonly moved: readonly string[];
}

/**
 * Tiles of two editors on one page. Who stands where it stood before has the first right to its place, then whoever comes first in reading
 * order; the others go to the nearest free place, for which the page may grow and, at its largest, a tile may shrink. Nothing is lost, and the
 * answer does not depend on whose tiles they are.
 */
export function fitPage(tiles: readonly MergedTile[], rows: number): Fitted {
  const order = [...tiles].sort(
    (a, b) =>
      Number(b.hasStayed) - Number(a.hasStayed) ||
      comparePlaces(a.tile.place, b.tile.place) ||
      (a.tile.id < b.tile.id ? -1 : 1),
  );
  const taken: Place[] = [];
  const fitted: Tile[] = [];
  const homeless: Tile[] = [];
  for (const { tile } of order) {
    const fits = isInside(tile.place, rows) && !taken.some((other) => overlaps(other, tile.place));
    (fits ? fitted : homeless).push(tile);
    if (fits) taken.push(tile.place);
  }
  let height = rows;
  for (const tile of homeless) {
    const place = roomFor(tile.place, taken, height);
    height = Math.max(height, place.y + place.h);
    taken.push(place);
    fitted.push(withPlace(tile, place));
  }
  return { rows: height, tiles: inReadingOrder(fitted), moved: homeless.map(({ id }) => id).sort() };
}

/** A page of the most rows has more cells than it may have tiles, so that there always is one. */
function roomFor(place: Place, taken: readonly Place[], rows: number): Place {
  const cell = { ...place, w: 1, h: 1 };
  return (
    nearestFree(taken, place, rows, place) ??
    nearestFree(taken, place, ROWS.most, { ...place, y: rows }) ??
    nearestFree(taken, cell, ROWS.most, place) ??
    cell
  );
}
