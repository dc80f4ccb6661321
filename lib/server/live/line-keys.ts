import "server-only";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { Measure } from "@/lib/domain/board/measure";
import { measuresOfTile } from "@/lib/domain/board/tile-facts";
import { lineName } from "@/lib/domain/sheet/tile-context";

/** What each line of a document measures, by the line's name. */
export type LineKeys = ReadonlyMap<string, string>;

/** The lines of a document: what each measures, and the measures themselves by those keys. */
export interface DocumentLines {
  readonly keys: LineKeys;
  readonly measures: ReadonlyMap<string, Measure>;
}

/** Lines of one measure are one line, on whatever tile they stand. */
export function linesOf(document: BoardDocument): DocumentLines {
  const keys = new Map<string, string>();
  const measures = new Map<string, Measure>();
  for (const tile of document.pages.flatMap(({ tiles }) => tiles)) {
    for (const [index, { measure }] of measuresOfTile(tile).entries()) {
      const key = keyOf(measure, document);
      keys.set(lineName(tile.id, index), key);
      measures.set(key, measure);
    }
  }
  return { keys, measures };
}

/** A calculated metric is what it is calculated by: another board may have another one under the same id. */
function keyOf(measure: Measure, { calculated }: BoardDocument): string {
  if (measure.of !== "calculated") return JSON.stringify(measure);
  const metric = calculated.find(({ id }) => id === measure.id);
  return JSON.stringify([measure, metric?.expression ?? null, metric?.unit ?? null]);
}
