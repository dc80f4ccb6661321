import type { Markup } from "@/components/lite/html";
import { type Room, SCREENS } from "@/lib/domain/board/type-scale";

/** A screen in em of its own, as the page's script makes one em of its size in px (lib/tv/page.ts). */
export interface Screen extends Room {
  readonly shape: "landscape" | "portrait";
}

/** The largest screen that a browser may claim, px on a side. */
const MOST_PIXELS = 16_384;

/** What a browser says of its window, px, in em; nonsense is read as a usual screen. */
export function screenOf(width: number, height: number): Screen {
  const isSane = [width, height].every((side) => side >= 200 && side <= MOST_PIXELS);
  const [w, h] = isSane ? [width, height] : [1920, 1080];
  const em = emOf(w, h);
  return { width: w / em, height: h / em, shape: w >= h ? "landscape" : "portrait" };
}

/** One em of a screen, px; the page's script has the same (lib/tv/page.ts). */
export function emOf(width: number, height: number): number {
  const of = SCREENS[width >= height ? "landscape" : "portrait"];
  return Math.min(width / of.width, height / of.height);
}

/** Where a part stands, em of the screen. */
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
export const EDGE = { x: 2, top: 1.1, bottom: 1.3 } as const;
export const HEADER = 3.15;
export const GAP = 1.15;
/** The line at the end that says what is next, and the bar that says what is wrong with the numbers, each with the gap above it. */
export const NEXT = 1.35;
export const TROUBLE = 3.4;

/** What header, trouble and what is next leave of a screen. */
export function stageOf(screen: Screen, has: { readonly trouble: boolean; readonly next: boolean }): Box {
  const y = EDGE.top + HEADER + GAP;
  const below = EDGE.bottom + (has.next ? NEXT : 0) + (has.trouble ? TROUBLE : 0);
  return { x: EDGE.x, y, width: screen.width - 2 * EDGE.x, height: screen.height - y - below };
}
