import { type HeadPlan, headWidth, planHeads } from "@/components/sheet/column-heads";
import { QUEUE_ROWS, queueRowWidth, type Room, rowScale } from "@/lib/domain/board/type-scale";

/** The least widths of the name and of a column, em of the table. */
const NAME = 10;
const COLUMN = 6.4;
/** What most names take; columns grow only beyond it. */
const WHOLE_NAME = 13;
/** Wider than this a column would only stand farther from its neighbour. */
const WIDEST_COLUMN = 10.5;

/**
 * The widths of a table's columns, em of the table: as many columns as there is room for, from the first, each wide enough for its head: in one
 * line, unless two win a column by it. What is left beyond a whole name goes to the columns alike.
 *
 * @param width of the table, em
 */
export function columnWidths(heads: readonly string[], width: number): readonly number[] {
  const inOneLine = fittingColumns(heads, width, 1);
  const inTwoLines = fittingColumns(heads, width, 2);
  const fitting = inTwoLines.length > inOneLine.length ? inTwoLines : inOneLine;
  const left = width - NAME - fitting.reduce((sum, column) => sum + column, 0);
  const share = Math.max(0, left - (WHOLE_NAME - NAME)) / Math.max(1, fitting.length);
  return fitting.map((column) => Math.max(column, Math.min(WIDEST_COLUMN, column + share)));
}

function fittingColumns(heads: readonly string[], width: number, lines: 1 | 2): readonly number[] {
  const least = heads.map((head) => Math.min(WIDEST_COLUMN, Math.max(COLUMN, headWidth(head, lines))));
  const fitting: number[] = [];
  let left = width - NAME;
  for (const column of least) {
    if (fitting.length > 0 && column > left) break;
    fitting.push(column);
    left -= column;
  }
  return fitting;
}

interface TablePlan {
  /** Of the columns that there is room for, em of the table. */
  readonly widths: readonly number[];
  /** Font size of the table, em of the board's root. */
  readonly scale: number;
  readonly headPlan: HeadPlan;
  /** Height of the heads, em of the table. */
  readonly head: number;
}

/** How large a table is and how its heads stand. `most`: rows at most, as its author chose; `body`: the tile's, em of the board's root. */
export function queueTablePlan(heads: readonly string[], most: number | null, body: Room): TablePlan {
  const atLeast = columnWidths(heads, body.width);
  const type = { ...QUEUE_ROWS, head: QUEUE_ROWS.head + planHeads(heads.slice(0, atLeast.length), atLeast).more };
  const scale = rowScale(most, body, type, queueRowWidth(atLeast.length));
  const widths = columnWidths(heads, body.width / scale);
  const headPlan = planHeads(heads.slice(0, widths.length), widths);
  return { widths, scale, headPlan, head: QUEUE_ROWS.head + headPlan.more };
}
