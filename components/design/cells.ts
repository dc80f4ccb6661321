import { GRID_COLUMNS } from "@/lib/domain/board/document";

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** Size of a cell with its gap, CSS px, as the grid stands on the screen now. */
export function cellSize(grid: HTMLElement, rows: number): { readonly x: number; readonly y: number } {
  const { width, height } = grid.getBoundingClientRect();
  return { x: Math.max(1, width / GRID_COLUMNS), y: Math.max(1, height / rows) };
}

/** The cell under a pointer. */
export function cellOf(grid: HTMLElement, rows: number, { clientX, clientY }: Point) {
  const { left, top } = grid.getBoundingClientRect();
  const cell = cellSize(grid, rows);
  return {
    x: Math.max(0, Math.floor((clientX - left) / cell.x)),
    y: Math.max(0, Math.floor((clientY - top) / cell.y)),
  };
}
