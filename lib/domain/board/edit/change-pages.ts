import { type BoardDocument, MOST_PAGES, ROWS } from "@/lib/domain/board/document";
import { problemsOf } from "@/lib/domain/board/problem";
import { pageName, pageRows } from "@/lib/domain/board/schema/document";
import { ok, type Result } from "@/lib/domain/result";
import type { Added } from "./add-tiles";
import { type EditProblem, invalid, refused } from "./edit-problem";
import { changePage } from "./find-tiles";
import { freshIds, type NewId } from "./fresh-id";

/** A new page without tiles, the last one; `ids` has its id. */
export function addPage(document: BoardDocument, name: string, newId: NewId): Result<Added, EditProblem> {
  if (document.pages.length >= MOST_PAGES) return refused("too-many-pages");
  const read = pageName.safeParse(name);
  if (!read.success) return invalid(problemsOf(read.error.issues, ["name"]));
  const page = { id: freshIds(document, newId)(), name: read.data, rows: ROWS.initial, tiles: [] };
  return ok({ document: { ...document, pages: [...document.pages, page] }, ids: [page.id] });
}

/** Takes a page and its tiles away. */
export function removePage(document: BoardDocument, pageId: string): Result<BoardDocument, EditProblem> {
  const pages = document.pages.filter(({ id }) => id !== pageId);
  if (pages.length === document.pages.length) return refused("no-page");
  return pages.length === 0 ? refused("last-page") : ok({ ...document, pages });
}

export function renamePage(document: BoardDocument, pageId: string, name: string): Result<BoardDocument, EditProblem> {
  return changePage(document, pageId, (page) => {
    const read = pageName.safeParse(name);
    return read.success ? ok({ ...page, name: read.data }) : invalid(problemsOf(read.error.issues, ["name"]));
  });
}

/** Puts a page before another place in the order, from 0; beyond the ends is at the ends. */
export function movePage(document: BoardDocument, pageId: string, to: number): Result<BoardDocument, EditProblem> {
  const page = document.pages.find(({ id }) => id === pageId);
  if (page === undefined) return refused("no-page");
  const others = document.pages.filter((one) => one !== page);
  const index = Math.max(0, Math.min(Math.round(to), others.length));
  return ok({ ...document, pages: [...others.slice(0, index), page, ...others.slice(index)] });
}

/** Another height of a page, in grid cells; "too-few-rows" while tiles stand in rows that would go. */
export function setRows(document: BoardDocument, pageId: string, rows: number): Result<BoardDocument, EditProblem> {
  return changePage(document, pageId, (page) => {
    const read = pageRows.safeParse(rows);
    if (!read.success) return invalid(problemsOf(read.error.issues, ["rows"]));
    const isCut = page.tiles.some(({ place }) => place.y + place.h > read.data);
    return isCut ? refused("too-few-rows") : ok({ ...page, rows: read.data });
  });
}
