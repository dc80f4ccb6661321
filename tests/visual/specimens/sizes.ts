import { GRID_COLUMNS, ROWS } from "@/lib/domain/board/document";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import { type Size, sizeOf } from "@/lib/domain/board/kinds/sizes";

/** The sizes in which each kind is pictured: the least it works in, as it comes from the picker, and half as large again. */
export const SIZES = ["minimum", "initial", "large"] as const;
export type SizeName = (typeof SIZES)[number];

/** In cells of a page of 12 rows. */
export function pictured(kind: TileKindName, name: SizeName): Size {
  const { initial, minimum } = sizeOf(kind, ROWS.initial);
  if (name === "minimum") return minimum;
  if (name === "initial") return initial;
  const larger = (cells: number, most: number) => Math.min(most, Math.ceil(cells * 1.5));
  return { w: larger(initial.w, GRID_COLUMNS), h: larger(initial.h, ROWS.initial) };
}
