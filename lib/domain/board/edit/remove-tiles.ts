import type { BoardDocument } from "@/lib/domain/board/document";
import { ok, type Result } from "@/lib/domain/result";
import type { EditProblem } from "./edit-problem";
import { findTiles, withPage } from "./find-tiles";

/** Takes tiles of one page away; the others stay where they are. */
export function removeTiles(document: BoardDocument, ids: readonly string[]): Result<BoardDocument, EditProblem> {
  const found = findTiles(document, ids);
  if (!found.ok) return found;
  const { page, tiles } = found.value;
  const gone = new Set(tiles);
  return ok(withPage(document, { ...page, tiles: page.tiles.filter((tile) => !gone.has(tile)) }));
}
