import type { BoardDocument, Page, Tile } from "@/lib/domain/board/document";
import { ok, type Result } from "@/lib/domain/result";
import { type EditProblem, refused } from "./edit-problem";

export interface Found {
  readonly page: Page;
  /** In reading order. */
  readonly tiles: readonly Tile[];
}

/** Tiles of one page by their ids, at least one. */
export function findTiles(document: BoardDocument, ids: readonly string[]): Result<Found, EditProblem> {
  const wanted = new Set(ids);
  const pages = document.pages.filter(({ tiles }) => tiles.some(({ id }) => wanted.has(id)));
  const [page, ...others] = pages;
  if (page === undefined) return refused("no-tile");
  if (others.length > 0) return refused("several-pages");
  const tiles = page.tiles.filter(({ id }) => wanted.has(id));
  return tiles.length === wanted.size ? ok({ page, tiles }) : refused("no-tile");
}

/** The document with another page in the place of the one of the same id. */
export function withPage(document: BoardDocument, page: Page): BoardDocument {
  return { ...document, pages: document.pages.map((one) => (one.id === page.id ? page : one)) };
}

/** An edit of one page; "no-page" when there is none of that id. */
export function changePage(
  document: BoardDocument,
  pageId: string,
  change: (page: Page) => Result<Page, EditProblem>,
): Result<BoardDocument, EditProblem> {
  const page = document.pages.find(({ id }) => id === pageId);
  if (page === undefined) return refused("no-page");
  const changed = change(page);
  return changed.ok ? ok(withPage(document, changed.value)) : changed;
}

/** An edit of one tile that leaves its place as it is. */
export function changeTile(
  document: BoardDocument,
  tileId: string,
  change: (tile: Tile) => Result<Tile, EditProblem>,
): Result<BoardDocument, EditProblem> {
  const found = findTiles(document, [tileId]);
  if (!found.ok) return found;
  const [tile] = found.value.tiles;
  if (tile === undefined) return refused("no-tile");
  const changed = change(tile);
  if (!changed.ok) return changed;
  const { page } = found.value;
  const tiles = page.tiles.map((one) => (one.id === tileId ? changed.value : one));
  return ok(withPage(document, { ...page, tiles }));
}
