import { textWidth } from "@/lib/domain/format/text-width";

/** The least widths of the name and of a column, em of the table. */
const NAME = 10;
const COLUMN = 6.4;
/** What most names take; columns grow only beyond it. */
const WHOLE_NAME = 13;
/** Wider than this a column would only stand farther from its neighbour. */
const WIDEST_COLUMN = 10.5;
/** Size of the heads' text, and what stands beside it, em of the table. */
const HEAD = 1.25;
const BESIDE = 0.9;

/**
 * The widths of a table's columns, em of the table: as many columns as there is room for, from the first, each wide enough for its head. What is
 * left beyond a whole name goes to the columns alike.
 *
 * @param width of the table, em
 */
export function columnWidths(heads: readonly string[], width: number): readonly number[] {
  const least = heads.map((head) => Math.min(WIDEST_COLUMN, Math.max(COLUMN, textWidth(head) * HEAD + BESIDE)));
  const fitting: number[] = [];
  let left = width - NAME;
  for (const column of least) {
    if (fitting.length > 0 && column > left) break;
    fitting.push(column);
    left -= column;
  }
  const share = Math.max(0, left - (WHOLE_NAME - NAME)) / Math.max(1, fitting.length);
  return fitting.map((column) => Math.max(column, Math.min(WIDEST_COLUMN, column + share)));
}
