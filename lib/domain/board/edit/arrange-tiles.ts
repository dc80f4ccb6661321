import type { BoardDocument, Place } from "@/lib/domain/board/document";
import { overlaps } from "@/lib/domain/board/place";
import { inReadingOrder } from "@/lib/domain/board/reading-order";
import { ok, type Result } from "@/lib/domain/result";
import type { EditProblem } from "./edit-problem";
import { changePage } from "./find-tiles";
import { boundsOf, placeTiles } from "./place-tiles";
import { type Collision, withPlace } from "./settle";

/** The line that tiles are moved to: an edge or the middle of what they cover together. */
export type Edge = "left" | "center" | "right" | "top" | "middle" | "bottom";

const ALIGNED: Readonly<Record<Edge, (place: Place, bounds: Place) => Place>> = {
  left: (place, bounds) => ({ ...place, x: bounds.x }),
  center: (place, bounds) => ({ ...place, x: bounds.x + Math.floor((bounds.w - place.w) / 2) }),
  right: (place, bounds) => ({ ...place, x: bounds.x + bounds.w - place.w }),
  top: (place, bounds) => ({ ...place, y: bounds.y }),
  middle: (place, bounds) => ({ ...place, y: bounds.y + Math.floor((bounds.h - place.h) / 2) }),
  bottom: (place, bounds) => ({ ...place, y: bounds.y + bounds.h - place.h }),
};

/** Moves tiles of one page to a common line. Tiles that would come to lie upon each other have "no-room". */
export function alignTiles(
  document: BoardDocument,
  ids: readonly string[],
  edge: Edge,
  collision: Collision,
): Result<BoardDocument, EditProblem> {
  return placeTiles(document, ids, collision, (tiles) => {
    const bounds = boundsOf(tiles.map(({ place }) => place));
    return tiles.map(({ place }) => ALIGNED[edge](place, bounds));
  });
}

/** Leaves equal gaps (to a cell) between tiles of one page, side by side or one above the other; the outermost stay. */
export function distributeTiles(
  document: BoardDocument,
  ids: readonly string[],
  along: "x" | "y",
  collision: Collision,
): Result<BoardDocument, EditProblem> {
  const size = along === "x" ? "w" : "h";
  return placeTiles(document, ids, collision, (tiles) => {
    const places = tiles.map(({ place }) => place);
    const bounds = boundsOf(places);
    const filled = places.reduce((sum, place) => sum + place[size], 0);
    const gap = places.length > 1 ? Math.max(0, bounds[size] - filled) / (places.length - 1) : 0;
    const order = [...places].sort((a, b) => a[along] - b[along] || a[size] - b[size]);
    let before = 0;
    const moved = new Map<Place, Place>();
    for (const [index, place] of order.entries()) {
      moved.set(place, { ...place, [along]: bounds[along] + before + Math.round(index * gap) });
      before += place[size];
    }
    return places.map((place) => moved.get(place) ?? place);
  });
}

/** Moves every tile of a page up as far as nothing is in its way. Doing it again changes nothing. */
export function compact(document: BoardDocument, pageId: string): Result<BoardDocument, EditProblem> {
  return changePage(document, pageId, (page) => {
    const settled: Place[] = [];
    const tiles = inReadingOrder(page.tiles).map((tile) => {
      let { place } = tile;
      for (;;) {
        const above = { ...place, y: place.y - 1 };
        if (above.y < 0 || settled.some((other) => overlaps(other, above))) break;
        place = above;
      }
      settled.push(place);
      return withPlace(tile, place);
    });
    return ok({ ...page, tiles: inReadingOrder(tiles) });
  });
}
