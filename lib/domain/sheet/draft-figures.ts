import type { BoardDocument, CalculatedMetric, Tile } from "@/lib/domain/board/document";
import { calculatedKey } from "@/lib/domain/board/measure";
import { formOf } from "@/lib/domain/board/options/registry";

/**
 * By what a draft's evaluation names a calculated metric beside its tiles: no tile has a colon in its id.
 */
export const draftFigureId = calculatedKey;

/** What a calculated metric's figure is a figure of, so that nobody takes it for that of another expression. */
export function draftFigureName({ unit, expression }: Pick<CalculatedMetric, "unit" | "expression">): string {
  return `${unit} ${expression}`;
}

/**
 * The document as it is evaluated for those who design it: every calculated metric over all queues of the board, whether a tile shows it or not, on
 * a page that is never shown.
 */
export function withDraftFigures(document: BoardDocument): BoardDocument {
  const { calculated, pages } = document;
  if (calculated.length === 0) return document;
  const tiles = calculated.map((metric): Tile => {
    const measure = { of: "calculated", id: metric.id, queues: { all: true } };
    return {
      id: draftFigureId(metric.id),
      kind: "number",
      place: { x: 0, y: 0, w: 1, h: 1 },
      title: draftFigureName(metric),
      options: formOf("number").schema.parse({ measure }),
      thresholds: { use: "off" },
    };
  });
  return { ...document, pages: [...pages, { id: ":figures", name: "", rows: 1, tiles }] };
}
