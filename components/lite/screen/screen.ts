import type { Markup } from "@/components/lite/html";
import { type Room, SCREENS } from "@/lib/domain/board/type-scale";
import { BAR_SHARE, boardScale, type ScaledPage } from "@/lib/domain/display/scale";
import type { DisplaySettings } from "@/lib/domain/display/settings";

/** A screen as a board is drawn on it, in em of the board. */
export interface Screen extends Room {
  readonly shape: "landscape" | "portrait";
  /** How much larger than designed everything is drawn: one em of the board by one of the page's script, which makes that of the window alone (lib/tv/page.ts). */
  readonly scale: number;
  /** Below the board, for the line that says what is next, em of the board. */
  readonly bar: number;
}

/** The largest screen that a browser may claim, px on a side. */
const MOST_PIXELS = 16_384;

/** What a browser says of its window, px; nonsense is read as a usual screen. */
export function windowOf(width: number, height: number): Room {
  const isSane = [width, height].every((side) => side >= 200 && side <= MOST_PIXELS);
  return isSane ? { width, height } : { width: 1920, height: 1080 };
}

/** A window as a page is drawn on it; null: the page of a board that makes itself. `set`: what people say of the screen. */
export function screenOf({ width, height }: Room, set: DisplaySettings["screen"], page: ScaledPage | null): Screen {
  const shape = width >= height ? "landscape" : "portrait";
  const scale = boardScale(page, { set, widthPx: width, heightPx: height });
  const bar = height * BAR_SHARE[shape];
  const em = emOf(width, height) * scale;
  return { shape, scale, width: width / em, height: (height - bar) / em, bar: bar / em };
}

/** One em of a window, px; the page's script has the same (lib/tv/page.ts). */
export function emOf(width: number, height: number): number {
  const of = SCREENS[width >= height ? "landscape" : "portrait"];
  return Math.min(width / of.width, height / of.height);
}

/** Where a part stands, em of the board. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of a screen that is replaced alone when it changes. */
export interface ScreenPart {
  readonly id: string;
  readonly box: Box;
  readonly markup: Markup;
}

/** Around everything, and between the header and what follows, em: as on the full board. */
export const EDGE = { x: 2, top: 1.1, bottom: 0.5 } as const;
export const HEADER = 3.15;
export const GAP = 1.15;
/** The bar that says what is wrong with the numbers, with the gap above it. */
export const TROUBLE = 3.4;

/** What header and trouble leave of a screen. */
export function stageOf(screen: Screen, hasTrouble: boolean): Box {
  const y = EDGE.top + HEADER + GAP;
  const below = EDGE.bottom + (hasTrouble ? TROUBLE : 0);
  return { x: EDGE.x, y, width: screen.width - 2 * EDGE.x, height: screen.height - y - below };
}
