import type { BoardDocument } from "@/lib/domain/board/document";
import { isTileKind } from "@/lib/domain/board/kinds/names";
import { formOf } from "@/lib/domain/board/options/registry";
import { plainJson } from "@/lib/domain/board/plain-json";
import { problemsOf } from "@/lib/domain/board/problem";
import { title } from "@/lib/domain/board/schema/choices";
import { ok, type Result } from "@/lib/domain/result";
import { type TileThresholds, tileThresholds } from "@/lib/domain/threshold/rule";
import { type EditProblem, invalid } from "./edit-problem";
import { changeTile } from "./find-tiles";

/** Other options of a tile, whole; "invalid" when the kind does not have them so. A tile of an unknown kind takes any JSON. */
export function setOptions(
  document: BoardDocument,
  tileId: string,
  options: unknown,
): Result<BoardDocument, EditProblem> {
  return changeTile(document, tileId, (tile) => {
    const json = plainJson(options);
    if (!json.ok) return invalid(json.error);
    if (!isTileKind(tile.kind)) return ok({ ...tile, options: json.value });
    const read = formOf(tile.kind).schema.safeParse(json.value);
    return read.success ? ok({ ...tile, options: read.data }) : invalid(problemsOf(read.error.issues));
  });
}

/** Another title of a tile; null for the kind's own words. */
export function setTitle(
  document: BoardDocument,
  tileId: string,
  text: string | null,
): Result<BoardDocument, EditProblem> {
  return changeTile(document, tileId, (tile) => {
    const read = title.safeParse(text);
    return read.success ? ok({ ...tile, title: read.data }) : invalid(problemsOf(read.error.issues, ["title"]));
  });
}

/** What a tile's value is judged by. */
export function setThresholds(
  document: BoardDocument,
  tileId: string,
  thresholds: TileThresholds,
): Result<BoardDocument, EditProblem> {
  return changeTile(document, tileId, (tile) => {
    const read = tileThresholds.safeParse(thresholds);
    return read.success
      ? ok({ ...tile, thresholds: read.data })
      : invalid(problemsOf(read.error.issues, ["thresholds"]));
  });
}
