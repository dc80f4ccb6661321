/*
 * Where tiles stand and how much room each has, in em of the board's root: known from the document alone, so that a tile can
 * choose its sizes before anything is measured, and the same at 720p, 1080p and 4K.
 */

/** Columns of every page's grid; a document's own number of rows fills the height. */
export const COLUMNS = 24;
/** Between cells, em. */
export const GAP = 0.9;

export interface Room {
  readonly width: number;
  readonly height: number;
}

interface Cells {
  readonly w: number;
  readonly h: number;
}

/** A screen of 16:9 less the board's header and padding, em: what a page has until it has been measured. */
export const NOMINAL: Room = { width: 116, height: 59 };

/** The room of a tile of `w` × `h` cells on a page of `rows` rows that fills `area`, em. */
export function tileRoom({ w, h }: Cells, rows: number, area: Room): Room {
  return { width: span(w, COLUMNS, area.width), height: span(h, Math.max(1, rows), area.height) };
}

function span(cells: number, of: number, length: number): number {
  const cell = (length - (of - 1) * GAP) / of;
  return Math.max(0, cells * cell + (cells - 1) * GAP);
}
