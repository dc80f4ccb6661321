import type { Shape } from "@/lib/domain/board/layout/layout-for";
import type { TextRole } from "@/lib/domain/board/text-sizes";
import { SCREENS } from "@/lib/domain/board/type-scale";

/** The screen that a board is meant for, and where its viewers are. */
export interface Screen {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly diagonalInches: number;
  readonly distanceM: number;
}

const MM_PER_INCH = 25.4;

/**
 * Font sizes that read well, mm for each metre of distance. Normal sight (20/20) tells letters of 5 minutes of arc, which are 1.45 mm/m. Capitals
 * and numerals of Inter are 0.73 em high: 2 mm/m of font size is where words can just be read, and 3 mm/m leaves half as much again, for what must
 * be read without effort.
 */
const NEEDED_MM_PER_M: Readonly<Record<TextRole, number>> = { figure: 3, rows: 3, words: 2 };

export function shapeOf({ widthPx, heightPx }: Screen): Exclude<Shape, "phone"> {
  return heightPx > widthPx ? "portrait" : "landscape";
}

/** One em of the board's root on a screen, mm. */
export function mmPerEm(screen: Screen): number {
  const { widthPx, heightPx, diagonalInches } = screen;
  const nominal = SCREENS[shapeOf(screen)];
  const em = Math.min(widthPx / nominal.width, heightPx / nominal.height);
  return (em * diagonalInches * MM_PER_INCH) / Math.hypot(widthPx, heightPx);
}

/** The screen in em: larger than the nominal one where its sides have another proportion. */
export function screenEm(screen: Screen): { readonly width: number; readonly height: number } {
  const nominal = SCREENS[shapeOf(screen)];
  const em = Math.min(screen.widthPx / nominal.width, screen.heightPx / nominal.height);
  return { width: screen.widthPx / em, height: screen.heightPx / em };
}

/** The least font size that reads well from where the viewers are, mm. */
export function neededMm(role: TextRole, { distanceM }: Screen): number {
  return NEEDED_MM_PER_M[role] * distanceM;
}
