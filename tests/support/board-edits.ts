import fc from "fast-check";
import type { BoardDocument } from "@/lib/domain/board/document";
import { addTile } from "@/lib/domain/board/edit/add-tiles";
import { alignTiles, compact, distributeTiles } from "@/lib/domain/board/edit/arrange-tiles";
import { removeCalculated, setBoardRule, setCalculated } from "@/lib/domain/board/edit/change-figures";
import { addPage, movePage, removePage, renamePage, setRows } from "@/lib/domain/board/edit/change-pages";
import { setOptions, setThresholds, setTitle } from "@/lib/domain/board/edit/change-tile";
import type { EditProblem } from "@/lib/domain/board/edit/edit-problem";
import { duplicateTiles } from "@/lib/domain/board/edit/paste-tiles";
import { moveTiles, resizeTile } from "@/lib/domain/board/edit/place-tiles";
import { removeTiles } from "@/lib/domain/board/edit/remove-tiles";
import { TILE_KINDS } from "@/lib/domain/board/kinds/names";
import type { Result } from "@/lib/domain/result";
import { anyText, anyThresholds } from "./board-options";
import { anyRule } from "./threshold-rules";

/* What people do in a designer, for properties. Imported by tests alone. */

/** An edit by numbers that choose among what the document has; the prefix keeps ids of two editors apart. */
export type Edit = (document: BoardDocument, prefix: string) => Result<BoardDocument, EditProblem>;

const pick = fc.nat(1000);
const collision = fc.constantFrom("push" as const, "refuse" as const);
const delta = fc.integer({ min: -30, max: 30 });
const cell = fc.integer({ min: -3, max: 30 });

function at<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}
const pageAt = (document: BoardDocument, index: number) => at(document.pages, index)?.id ?? "none";
const tileAt = (document: BoardDocument, index: number) =>
  at(
    document.pages.flatMap(({ tiles }) => tiles),
    index,
  )?.id ?? "none";
/** Up to three tiles of one page. */
function tilesAt(document: BoardDocument, index: number): string[] {
  const { tiles } = at(document.pages, index) ?? { tiles: [] };
  return tiles.slice(index % 3, (index % 3) + 3).map(({ id }) => id);
}
function ids(prefix: string) {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${count}`;
  };
}
function documentOf(
  added: Result<{ readonly document: BoardDocument }, EditProblem>,
): Result<BoardDocument, EditProblem> {
  return added.ok ? { ok: true, value: added.value.document } : added;
}

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(pick, fc.constantFrom(...TILE_KINDS), fc.option(fc.record({ x: cell, y: cell }))).map(
    ([page, kind, corner]): Edit =>
      (document, prefix) =>
        documentOf(addTile(document, pageAt(document, page), { kind, ...(corner && { at: corner }) }, ids(prefix))),
  ),
  pick.map(
    (index): Edit =>
      (document, prefix) =>
        documentOf(duplicateTiles(document, tilesAt(document, index), ids(prefix))),
  ),
  pick.map(
    (index): Edit =>
      (document) =>
        removeTiles(document, tilesAt(document, index)),
  ),
  fc.tuple(pick, delta, delta, collision).map(
    ([index, x, y, how]): Edit =>
      (document) =>
        moveTiles(document, tilesAt(document, index), { x, y }, how),
  ),
  fc.tuple(pick, cell, cell, cell, cell, collision).map(
    ([index, x, y, w, h, how]): Edit =>
      (document) =>
        resizeTile(document, tileAt(document, index), { x, y, w, h }, how),
  ),
  fc.tuple(pick, fc.constantFrom("left", "center", "right", "top", "middle", "bottom"), collision).map(
    ([index, edge, how]): Edit =>
      (document) =>
        alignTiles(document, tilesAt(document, index), edge, how),
  ),
  fc.tuple(pick, fc.constantFrom("x" as const, "y" as const), collision).map(
    ([index, along, how]): Edit =>
      (document) =>
        distributeTiles(document, tilesAt(document, index), along, how),
  ),
  pick.map(
    (index): Edit =>
      (document) =>
        compact(document, pageAt(document, index)),
  ),
  fc.tuple(pick, fc.option(anyText)).map(
    ([index, title]): Edit =>
      (document) =>
        setTitle(document, tileAt(document, index), title),
  ),
  fc.tuple(pick, anyThresholds).map(
    ([index, own]): Edit =>
      (document) =>
        setThresholds(document, tileAt(document, index), own),
  ),
  pick.map(
    (index): Edit =>
      (document) =>
        setOptions(document, tileAt(document, index), {}),
  ),
  anyText.map(
    (name): Edit =>
      (document, prefix) =>
        documentOf(addPage(document, name, ids(prefix))),
  ),
  pick.map(
    (index): Edit =>
      (document) =>
        removePage(document, pageAt(document, index)),
  ),
  fc.tuple(pick, anyText).map(
    ([index, name]): Edit =>
      (document) =>
        renamePage(document, pageAt(document, index), name),
  ),
  fc.tuple(pick, fc.nat(3)).map(
    ([index, to]): Edit =>
      (document) =>
        movePage(document, pageAt(document, index), to),
  ),
  fc.tuple(pick, fc.integer({ min: 6, max: 30 })).map(
    ([index, rows]): Edit =>
      (document) =>
        setRows(document, pageAt(document, index), rows),
  ),
  fc.tuple(fc.constantFrom("c0", "c1", "c2"), anyText).map(
    ([id, name]): Edit =>
      (document) =>
        setCalculated(document, { id, name, unit: "ratio", expression: "handling.rt / enabled.rt" }),
  ),
  fc.constantFrom("c0", "c1").map(
    (id): Edit =>
      (document) =>
        removeCalculated(document, id),
  ),
  fc.tuple(fc.constantFrom("entered.today", "calc:c1"), fc.option(anyRule)).map(
    ([key, rule]): Edit =>
      (document) =>
        setBoardRule(document, key, rule),
  ),
);

/** The document after edits, those that are refused left out. */
export function edited(document: BoardDocument, edits: readonly Edit[], prefix: string): BoardDocument {
  return edits.reduce((current, edit, index) => {
    const next = edit(current, `${prefix}${index}_`);
    return next.ok ? next.value : current;
  }, document);
}
