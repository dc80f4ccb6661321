import * as z from "zod/mini";
import {
  type BoardDocument,
  type CalculatedMetric,
  DOCUMENT_VERSION,
  ROWS,
  type Tile,
} from "@/lib/domain/board/document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { type DocumentProblem, problemsOf } from "@/lib/domain/board/problem";
import { KEEP } from "@/lib/domain/board/references";
import { referTile } from "@/lib/domain/board/references-of-tiles";
import { err, ok, type Result } from "@/lib/domain/result";
import type { EditProblem } from "./edit-problem";
import { findTiles } from "./find-tiles";

/** Tiles on their way to another place, page or board, with the calculated metrics that they show. JSON, for the clipboard. */
export interface Clip {
  readonly tiles: readonly Tile[];
  readonly calculated: readonly CalculatedMetric[];
}

/** Tiles of one page for the clipboard. */
export function copyTiles(document: BoardDocument, ids: readonly string[]): Result<Clip, EditProblem> {
  const found = findTiles(document, ids);
  if (!found.ok) return found;
  const { tiles } = found.value;
  const used = new Set<string>();
  const calculated = (id: string) => {
    used.add(id);
    return id;
  };
  for (const tile of tiles) referTile(tile, { ...KEEP, calculated });
  return ok({ tiles, calculated: document.calculated.filter(({ id }) => used.has(id)) });
}

/** The parts that a document checks further. */
const clipShape = z.strictObject({ tiles: z.array(z.unknown()), calculated: z.array(z.unknown()) });

/** What came from a clipboard, checked as strictly as a document: it may come from anywhere. */
export function parseClip(value: unknown): Result<Clip, DocumentProblem[]> {
  const clip = clipShape.safeParse(value);
  if (!clip.success) return err(problemsOf(clip.error.issues));
  const { tiles, calculated } = clip.data;
  const page = { id: "clip", name: "clip", rows: ROWS.most, tiles };
  const read = parseDocument({ version: DOCUMENT_VERSION, pages: [page], calculated, thresholds: {} });
  if (!read.ok) return read;
  return ok({ tiles: read.value.pages.flatMap((one) => one.tiles), calculated: read.value.calculated });
}
