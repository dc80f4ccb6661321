import type { TileRows } from "./rows-now";

/** em of the list. */
interface Heights {
  readonly height: number;
  readonly rowHeight: number;
  /** Of the line that counts what is not shown. */
  readonly restHeight: number;
}

/**
 * How many of some lines there is room for, at least one. The line that counts the rest takes its part of the room where not all fit, and also
 * where all fit and there is more than was sent.
 */
export function fittingLines(lines: number, { height, rowHeight, restHeight }: Heights, isMore: boolean): number {
  const fitting = (room: number) => Math.floor((room + 1e-6) / rowHeight);
  if (!isMore && lines <= fitting(height)) return lines;
  return Math.max(1, Math.min(lines, fitting(height - restHeight)));
}

/** Sums of fractions, as in `fittingLines`; em. */
const TOLERANCE = 1e-6;
/** Farther apart than this, rows no longer look like one list. */
const MOST_STRETCH = 1.9;

/** Agents come and go: sizes follow them in steps of this many only. */
const STEP = 4;

/** For how many rows a list is made as large as it can be: as many as its author chose at most, or about as many as there are. Null where nobody knows. */
export function usualCount(most: number | null, rows: TileRows | null): number | null {
  const there = rows === null || rows.count > rows.ids.length ? null : Math.ceil(Math.max(1, rows.count) / STEP) * STEP;
  return most === null || there === null ? (most ?? there) : Math.min(most, there);
}

/**
 * The height of a row, at least `least`: where all rows fit they share the room, else as many as fit do; em.
 *
 * @param rest height of the line that counts what is not shown
 * @param columns how many rows stand beside each other
 */
export function sharedRow(rows: TileRows | null, height: number, least: number, rest: number, columns = 1): number {
  const { ids, count } = rows ?? { ids: [], count: 0 };
  const lines = Math.max(1, Math.ceil(ids.length / columns));
  const room = height - (count > ids.length ? rest : 0);
  if (lines * least <= room + TOLERANCE) return Math.min(least * MOST_STRETCH, room / lines);
  const left = height - rest;
  return left / Math.max(1, Math.floor((left + TOLERANCE) / least));
}
