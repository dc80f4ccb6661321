import type { DisplayReport } from "@/lib/contracts/display/report";
import type { Shape } from "@/lib/domain/board/layout/layout-for";
import { SCREENS } from "@/lib/domain/board/type-scale";
import { BAR_SHARE } from "@/lib/domain/display/scale";

/** What a device says of its screen is its own word: beyond these it is not drawn. */
const USUAL = { width: 1920, height: 1080 };
const MOST_UNEVEN = 4;

export interface Frame {
  /** CSS px of the display. */
  readonly width: number;
  readonly height: number;
  readonly shape: Exclude<Shape, "phone">;
  /** Of the board, which has the screen but for the line at its end, CSS px. */
  readonly boardHeight: number;
  /** Of the board's root as designed, CSS px: as display.css makes it. */
  readonly em: number;
}

/** The screen of a display as its picture is drawn. */
export function frameOf(screen: DisplayReport["device"]["screen"] | undefined): Frame {
  const { width, height } = isUsable(screen) ? screen : USUAL;
  const shape = width >= height ? "landscape" : "portrait";
  const nominal = SCREENS[shape];
  const boardHeight = height * (1 - BAR_SHARE[shape]);
  return { width, height, boardHeight, shape, em: Math.min(width / nominal.width, height / nominal.height) };
}

function isUsable(screen: DisplayReport["device"]["screen"] | undefined): screen is DisplayReport["device"]["screen"] {
  if (screen === undefined || screen.width < 100 || screen.height < 100) return false;
  const ratio = screen.width / screen.height;
  return ratio < MOST_UNEVEN && ratio > 1 / MOST_UNEVEN;
}
