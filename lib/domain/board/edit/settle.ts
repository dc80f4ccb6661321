import type { Place, Tile } from "@/lib/domain/board/document";
import { isInside, overlaps } from "@/lib/domain/board/place";
import { comparePlaces, inReadingOrder } from "@/lib/domain/board/reading-order";
import { ok, type Result } from "@/lib/domain/result";
import { type EditProblem, refused } from "./edit-problem";
import { nearestFree } from "./free-place";

/** What happens to tiles that stand where others are put: they make way, or nothing is put there. */
export type Collision = "push" | "refuse";

/**
 * Tiles of a page after some were given other places. Whoever makes way goes down as far as it must and pushes on in its turn;
 * what would leave the page goes to the nearest free place instead. Nothing overlaps afterwards, and no page grows.
 *
 * @param placed new places by tile, apart from each other
 * @returns "no-room" when the places overlap or leave the page, when a tile is in the way that may not be pushed, or when one that must
 * make way has nowhere to go
 */
export function settle(
  tiles: readonly Tile[],
  placed: ReadonlyMap<string, Place>,
  rows: number,
  collision: Collision,
): Result<readonly Tile[], EditProblem> {
  const taken = [...placed.values()];
  if (!taken.every((place, index) => fits(place, taken.slice(0, index), rows))) return refused("no-room");
  const places = new Map(placed);
  const homeless: Tile[] = [];
  for (const tile of inReadingOrder(tiles)) {
    if (placed.has(tile.id)) continue;
    const place = pushedDown(tile.place, taken);
    if (place !== tile.place && collision === "refuse") return refused("no-room");
    if (place.y + place.h > rows) {
      homeless.push(tile);
      continue;
    }
    taken.push(place);
    places.set(tile.id, place);
  }
  for (const { id, place } of homeless.sort((a, b) => comparePlaces(a.place, b.place))) {
    const free = nearestFree(taken, place, rows, place);
    if (free === null) return refused("no-room");
    taken.push(free);
    places.set(id, free);
  }
  return ok(inReadingOrder(tiles.map((tile) => withPlace(tile, places.get(tile.id) ?? tile.place))));
}

function fits(place: Place, others: readonly Place[], rows: number): boolean {
  return isInside(place, rows) && !others.some((other) => overlaps(other, place));
}

/** The same place where it is free, else the first one below. */
function pushedDown(place: Place, taken: readonly Place[]): Place {
  let current = place;
  for (;;) {
    const { y, h, ...rest } = current;
    const under = taken.filter((other) => overlaps(other, current));
    if (under.length === 0) return current;
    current = { ...rest, y: Math.max(...under.map((other) => other.y + other.h)), h };
  }
}

/** The very same tile where its place is the same. */
export function withPlace(tile: Tile, place: Place): Tile {
  const { x, y, w, h } = tile.place;
  return x === place.x && y === place.y && w === place.w && h === place.h ? tile : { ...tile, place };
}
