import type { BoardDocument, Page } from "@/lib/domain/board/document";
import { isEqual } from "@/lib/domain/is-equal";
import type { Conflict } from "./conflict";
import { fitPage } from "./fit-page";
import { mergeOrder } from "./merge-order";
import { mergeTiles, tilesById } from "./merge-tiles";
import { part, partOfBoth, type Side, type Three, threeWay } from "./three-way";

interface MergedPages {
  readonly pages: readonly Page[];
  readonly moved: readonly string[];
}

/** Pages of three documents with all of their tiles. */
export function mergePages(three: Three<BoardDocument>, prefer: Side, conflicts: Conflict[]): MergedPages {
  const ids = new Set([...three.base.pages, ...three.mine.pages, ...three.theirs.pages].map(({ id }) => id));
  const heads: Page[] = [];
  const rescued = new Set<string>();
  for (const id of [...ids].sort()) {
    const one = part(three, ({ pages }) => pages.find((page) => page.id === id));
    const head = mergeHead(id, one, prefer, conflicts);
    if (head === undefined) continue;
    heads.push(head);
    if (one.base !== undefined && (one.mine === undefined || one.theirs === undefined))
      for (const tile of head.tiles) rescued.add(tile.id);
  }
  const tiles = mergeTiles(part(three, tilesById), rescued, prefer, conflicts);
  const order = mergeOrder(
    part(three, ({ pages }) => pages.map(({ id }) => id)),
    new Set(heads.map(({ id }) => id)),
    prefer,
  );
  if (order.isConflict) conflicts.push({ of: "pages", id: null, part: "order" });
  const moved: string[] = [];
  const pages = order.value.flatMap((id) => {
    const head = heads.find((page) => page.id === id);
    if (head === undefined) return [];
    const fitted = fitPage(
      tiles.filter(({ pageId }) => pageId === id),
      head.rows,
    );
    moved.push(...fitted.moved);
    return [{ ...head, rows: fitted.rows, tiles: fitted.tiles }];
  });
  return { pages, moved: moved.sort() };
}

/** A page's name and rows; undefined where it goes. With the tiles of whoever kept it where the other took it away. */
function mergeHead(id: string, one: Three<Page | undefined>, prefer: Side, conflicts: Conflict[]): Page | undefined {
  const { base, mine, theirs } = one;
  if (mine === undefined || theirs === undefined) {
    const left = mine ?? theirs;
    if (left === undefined || base === undefined) return left;
    if (isEqual(left, base)) return undefined;
    conflicts.push({ of: "page", id, part: "removed" });
    return left;
  }
  const both = { base, mine, theirs };
  const name = threeWay(
    partOfBoth(both, (page) => page.name),
    prefer,
  );
  const rows = threeWay(
    partOfBoth(both, (page) => page.rows),
    prefer,
  );
  if (name.isConflict) conflicts.push({ of: "page", id, part: "name" });
  if (rows.isConflict) conflicts.push({ of: "page", id, part: "rows" });
  return { id, name: name.value, rows: rows.value, tiles: [] };
}
