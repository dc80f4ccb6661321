import type { Place, Tile } from "./document";

/** As a page is read: by rows, each from the left. Places that do not overlap are never equal. */
export function comparePlaces(a: Place, b: Place): number {
  return a.y - b.y || a.x - b.x;
}

/** Tiles as a document keeps them, so that what is shown is also what is read aloud and walked through by keyboard. */
export function inReadingOrder<T extends Pick<Tile, "place">>(tiles: readonly T[]): readonly T[] {
  return [...tiles].sort((a, b) => comparePlaces(a.place, b.place));
}
