import type { BoardDocument, Place, Tile } from "@/lib/domain/board/document";
import type { Conflict } from "./conflict";
import { type Both, keptOf, part, partOfBoth, type Side, type Three, threeWay } from "./three-way";

/** A tile and the page that it stands on. */
export interface Placed {
  readonly tile: Tile;
  readonly pageId: string;
}

/** A merged tile, and whether it stands where it stood before either side changed anything. */
export interface MergedTile extends Placed {
  readonly hasStayed: boolean;
}

/** Every tile of a document by its id. */
export function tilesById({ pages }: BoardDocument): ReadonlyMap<string, Placed> {
  return new Map(pages.flatMap(({ id: pageId, tiles }) => tiles.map((tile) => [tile.id, { tile, pageId }])));
}

/**
 * What becomes of every tile, part by part: where it stands, its title, its options, its thresholds.
 *
 * @param rescued tiles that stay although one side took them away with their page, because the other side changed that page
 */
export function mergeTiles(
  three: Three<ReadonlyMap<string, Placed>>,
  rescued: ReadonlySet<string>,
  prefer: Side,
  conflicts: Conflict[],
): readonly MergedTile[] {
  const ids = new Set([...three.base.keys(), ...three.mine.keys(), ...three.theirs.keys()]);
  return [...ids].sort().flatMap((id): MergedTile[] => {
    const one = part(three, (tiles) => tiles.get(id));
    const { value, isConflict } = keptOf(one, (both) => combine(id, both, prefer, conflicts));
    const kept = value ?? (rescued.has(id) ? (one.mine ?? one.theirs) : undefined);
    if (isConflict && !rescued.has(id)) conflicts.push({ of: "tile", id, part: "removed" });
    return kept === undefined ? [] : [{ ...kept, hasStayed: one.base !== undefined && isSameHome(one.base, kept) }];
  });
}

function combine(id: string, both: Both<Placed>, prefer: Side, conflicts: Conflict[]): Placed {
  const home = threeWay(
    partOfBoth(both, ({ tile, pageId }) => ({ place: tile.place, pageId })),
    prefer,
  );
  const title = threeWay(
    partOfBoth(both, ({ tile }) => tile.title),
    prefer,
  );
  // Options mean nothing without the kind that they are of.
  const options = threeWay(
    partOfBoth(both, ({ tile: { kind, options: chosen } }) => ({ kind, options: chosen })),
    prefer,
  );
  const thresholds = threeWay(
    partOfBoth(both, ({ tile }) => tile.thresholds),
    prefer,
  );
  if (home.isConflict) conflicts.push({ of: "tile", id, part: "place" });
  if (title.isConflict) conflicts.push({ of: "tile", id, part: "title" });
  if (options.isConflict) conflicts.push({ of: "tile", id, part: "options" });
  if (thresholds.isConflict) conflicts.push({ of: "tile", id, part: "thresholds" });
  const { pageId, place } = home.value;
  const tile: Tile = { id, ...options.value, place, title: title.value, thresholds: thresholds.value };
  return { tile, pageId };
}

function isSameHome(a: Placed, b: Placed): boolean {
  const same = (x: Place, y: Place) => x.x === y.x && x.y === y.y && x.w === y.w && x.h === y.h;
  return a.pageId === b.pageId && same(a.tile.place, b.tile.place);
}
