import "server-only";

/** Engines bound the parameters of a statement. */
const ROWS_AT_ONCE = 500;

/** Rows in such numbers as one statement takes. */
export function* inChunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE);
}
