import type { Json } from "@/lib/domain/json";
import { err, ok, type Result } from "@/lib/domain/result";
import type { BoardDocument, Page, Tile } from "./document";
import { isTileKind } from "./kinds/names";
import { migrate } from "./migrate";
import { formOf } from "./options/registry";
import { plainJson } from "./plain-json";
import { type DocumentProblem, problemsOf } from "./problem";
import { inReadingOrder } from "./reading-order";
import { brokenRules } from "./rules";
import { documentShape } from "./schema/document";

/** Somebody who reads more than so many problems does not read them. */
const MOST_PROBLEMS = 100;

/**
 * A document from outside, of this version or an older one. Defaults are filled in, texts are trimmed, tiles stand in
 * reading order, those of kinds that are not known are kept to the letter; parsing what was parsed changes nothing. Else up to 100 problems, in the document's order.
 */
export function parseDocument(value: unknown): Result<BoardDocument, DocumentProblem[]> {
  const json = plainJson(value);
  if (!json.ok) return json;
  const current = migrate(json.value);
  if (!current.ok) return current;
  const shape = documentShape.safeParse(current.value);
  if (!shape.success) return err(problemsOf(shape.error.issues).slice(0, MOST_PROBLEMS));
  const problems: DocumentProblem[] = [];
  const pages = shape.data.pages.map(
    (page, pageIndex): Page => ({
      ...page,
      tiles: page.tiles.map(
        (tile, index): Tile => ({
          ...tile,
          options: readOptions(tile.kind, tile.options, ["pages", pageIndex, "tiles", index, "options"], problems),
        }),
      ),
    }),
  );
  const document: BoardDocument = { ...shape.data, pages };
  problems.push(...brokenRules(document));
  if (problems.length > 0) return err(problems.slice(0, MOST_PROBLEMS));
  return ok({ ...document, pages: pages.map((page) => ({ ...page, tiles: inReadingOrder(page.tiles) })) });
}

function readOptions(kind: string, options: Json, path: readonly PropertyKey[], problems: DocumentProblem[]): Json {
  if (!isTileKind(kind)) return options;
  const read = formOf(kind).schema.safeParse(options);
  if (read.success) return read.data;
  problems.push(...problemsOf(read.error.issues, path));
  return options;
}
