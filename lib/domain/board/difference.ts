import { isEqual } from "@/lib/domain/is-equal";
import type { BoardDocument, Tile } from "./document";

/** How many tiles and pages a document has gained, lost and kept in another way. A tile that only went to another page counts as changed. */
export interface Difference {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Whether the board's own pages, calculated metrics or rules differ, whatever is on them. */
  readonly frame: boolean;
}

/** What differs between two documents, told by the ids of their tiles. Null: there was none. */
export function differenceBetween(before: BoardDocument | null, after: BoardDocument): Difference {
  const had = tilesOf(before);
  const has = tilesOf(after);
  const common = [...has].filter(([id]) => had.has(id));
  return {
    added: has.size - common.length,
    removed: had.size - common.length,
    changed: common.filter(([id, tile]) => !isEqual(had.get(id), tile)).length,
    frame: before !== null && !isEqual(frameOf(before), frameOf(after)),
  };
}

function tilesOf(document: BoardDocument | null): ReadonlyMap<string, { readonly page: string; readonly tile: Tile }> {
  const pages = document?.pages ?? [];
  return new Map(pages.flatMap(({ id: page, tiles }) => tiles.map((tile) => [tile.id, { page, tile }])));
}

function frameOf({ pages, calculated, thresholds }: BoardDocument) {
  return { pages: pages.map(({ id, name, rows }) => ({ id, name, rows })), calculated, thresholds };
}
