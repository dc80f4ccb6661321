import {
  type BoardDocument,
  MOST_TILES,
  MOST_TILES_OF_PAGE,
  type Page,
  type Place,
  type Tile,
} from "@/lib/domain/board/document";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import { type Size, sizeOf } from "@/lib/domain/board/kinds/sizes";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { initialOptions } from "@/lib/domain/board/options/registry";
import { inReadingOrder } from "@/lib/domain/board/reading-order";
import { ok, type Result } from "@/lib/domain/result";
import { type EditProblem, refused } from "./edit-problem";
import { withPage } from "./find-tiles";
import { firstFree } from "./free-place";
import { freshIds, type NewId } from "./fresh-id";
import { type Collision, settle } from "./settle";

/** A document with new tiles, and their ids: what should be selected next. */
export interface Added {
  readonly document: BoardDocument;
  readonly ids: readonly string[];
}

/** What is wanted of a new tile, beside its kind; without a corner it goes to the first free place, smaller if it must. */
export interface Wanted<K extends TileKindName> {
  readonly kind: K;
  readonly options?: OptionsByKind[K];
  readonly at?: { readonly x: number; readonly y: number };
  readonly collision?: Collision;
}

/** A new tile of a kind on a page, with the kind's own options unless others are given. */
export function addTile<K extends TileKindName>(
  document: BoardDocument,
  pageId: string,
  wanted: Wanted<K>,
  newId: NewId,
): Result<Added, EditProblem> {
  const page = document.pages.find(({ id }) => id === pageId);
  if (page === undefined) return refused("no-page");
  const { initial, minimum } = sizeOf(wanted.kind, page.rows);
  const place = wanted.at === undefined ? freeOf(page, [initial, minimum]) : { ...wanted.at, ...initial };
  if (place === null) return refused("no-room");
  const tile: Tile = {
    id: freshIds(document, newId)(),
    kind: wanted.kind,
    place,
    title: null,
    options: wanted.options ?? initialOptions(wanted.kind),
    thresholds: { use: "inherited" },
  };
  return insertTiles(document, page, [tile], wanted.collision ?? "push");
}

/** The first free place for the first of some sizes that has one. */
function freeOf({ tiles, rows }: Page, sizes: readonly Size[]): Place | null {
  const taken = tiles.map(({ place }) => place);
  for (const size of sizes) {
    const free = firstFree(taken, size, rows);
    if (free !== null) return free;
  }
  return null;
}

/** Puts tiles on a page where they say that they stand; the others make way, or nothing is done. */
export function insertTiles(
  document: BoardDocument,
  page: Page,
  added: readonly Tile[],
  collision: Collision,
): Result<Added, EditProblem> {
  const count = document.pages.reduce((sum, { tiles }) => sum + tiles.length, added.length);
  if (count > MOST_TILES || page.tiles.length + added.length > MOST_TILES_OF_PAGE) return refused("too-many-tiles");
  const placed = new Map(added.map(({ id, place }) => [id, place]));
  const settled = settle([...page.tiles, ...added], placed, page.rows, collision);
  if (!settled.ok) return settled;
  const tiles = inReadingOrder(settled.value);
  return ok({ document: withPage(document, { ...page, tiles }), ids: added.map(({ id }) => id) });
}
