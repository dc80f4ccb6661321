import { GRID_COLUMNS, type Place } from "./document";

/** Whether two places have a cell in common. */
export function overlaps(a: Place, b: Place): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** Whether a place lies within a page of so many rows. */
export function isInside({ x, y, w, h }: Place, rows: number): boolean {
  return x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= GRID_COLUMNS && y + h <= rows;
}
