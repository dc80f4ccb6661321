import { type BoardDocument, MOST_CALCULATED, type Page, type Tile } from "@/lib/domain/board/document";
import { KEEP } from "@/lib/domain/board/references";
import { referTile } from "@/lib/domain/board/references-of-tiles";
import { ok, type Result } from "@/lib/domain/result";
import { type Added, insertTiles } from "./add-tiles";
import { type Clip, copyTiles } from "./clip";
import { type EditProblem, refused } from "./edit-problem";
import { findTiles } from "./find-tiles";
import { firstFree, nearestFree } from "./free-place";
import { freshIds, type NewId } from "./fresh-id";
import { boundsOf } from "./place-tiles";

/** Copies of tiles on the same page, nearest to where they stand. */
export function duplicateTiles(
  document: BoardDocument,
  ids: readonly string[],
  newId: NewId,
): Result<Added, EditProblem> {
  const found = findTiles(document, ids);
  const clip = copyTiles(document, ids);
  if (!found.ok) return found;
  return clip.ok ? pasteTiles(document, found.value.page.id, clip.value, newId) : clip;
}

/**
 * Puts copied tiles on a page where there is room: together as they were if there is such a place, nearest to the old one, else one by one.
 * Calculated metrics that they show come with them, unless the document has the same already.
 */
export function pasteTiles(
  document: BoardDocument,
  pageId: string,
  clip: Clip,
  newId: NewId,
): Result<Added, EditProblem> {
  const page = document.pages.find(({ id }) => id === pageId);
  if (page === undefined) return refused("no-page");
  if (clip.tiles.length === 0) return ok({ document, ids: [] });
  const fresh = freshIds(document, newId);
  const names = calculatedNames(document, clip, fresh);
  const added = clip.calculated.flatMap((one) => {
    const id = names.get(one.id);
    return id === undefined || document.calculated.some((known) => known.id === id) ? [] : [{ ...one, id }];
  });
  if (document.calculated.length + added.length > MOST_CALCULATED) return refused("too-many-calculated");
  const edit = { ...KEEP, calculated: (id: string) => names.get(id) ?? fresh() };
  const places = freePlaces(page, clip.tiles);
  if (places === null) return refused("no-room");
  const tiles = clip.tiles.map(
    (tile, index): Tile => ({ ...referTile(tile, edit), id: fresh(), place: places[index] ?? tile.place }),
  );
  return insertTiles({ ...document, calculated: [...document.calculated, ...added] }, page, tiles, "refuse");
}

/**
 * By which id each calculated metric of a clip goes in the document: one of the same content, its own, or a new one. What was gone already
 * where the clip comes from gets an id that nothing has, lest it be taken for another.
 */
function calculatedNames(document: BoardDocument, clip: Clip, fresh: NewId): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const one of clip.calculated) {
    const same = document.calculated.find(
      (known) =>
        known.name === one.name &&
        known.unit === one.unit &&
        known.expression === one.expression &&
        !used.has(known.id),
    );
    const isFree = !document.calculated.some(({ id }) => id === one.id) && !used.has(one.id);
    const id = same?.id ?? (isFree ? one.id : fresh());
    used.add(id);
    names.set(one.id, id);
  }
  return names;
}

/** Free places for tiles, in their order; null when there is none for one of them. */
function freePlaces({ tiles, rows }: Page, pasted: readonly Tile[]) {
  const taken = tiles.map(({ place }) => place);
  const bounds = boundsOf(pasted.map(({ place }) => place));
  const together = nearestFree(taken, bounds, rows, bounds);
  if (together !== null) {
    return pasted.map(({ place }) => ({
      ...place,
      x: place.x - bounds.x + together.x,
      y: place.y - bounds.y + together.y,
    }));
  }
  const places = [];
  for (const { place } of pasted) {
    const free = firstFree([...taken, ...places], place, rows);
    if (free === null) return null;
    places.push(free);
  }
  return places;
}
