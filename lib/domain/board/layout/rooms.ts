import type { Tile } from "@/lib/domain/board/document";
import { leastRoom, sizeOf } from "@/lib/domain/board/kinds/sizes";
import { GAP, NOMINAL, pageRoom, type Room, SCREENS, span } from "@/lib/domain/board/type-scale";
import type { Layout, Shape } from "./layout-for";

/** What a page has of a usual screen of each shape until it has been measured, em. A phone's page is as high as what is on it. */
export const NOMINAL_ROOMS: Readonly<Record<Shape, Room>> = {
  landscape: NOMINAL,
  portrait: pageRoom(SCREENS.portrait),
  phone: { width: 28, height: 0 },
};

/** Height of a phone's row, em: that of the page on a wall, so that what has room there has room here. `rows`: of the page as it was made. */
export function phoneRow(rows: number): number {
  return span(1, rows, NOMINAL.height);
}

interface Around {
  readonly shape: Shape;
  /** Of the page as it was made. */
  readonly rows: number;
  /** What the page has of the screen, em. */
  readonly area: Room;
}

/** The room of a place in a layout, em. */
export function roomIn(layout: Layout, { w, h }: { readonly w: number; readonly h: number }, around: Around): Room {
  const { shape, rows, area } = around;
  const height = shape === "phone" ? h * phoneRow(rows) + (h - 1) * GAP : span(h, layout.rows, area.height);
  return { width: span(w, layout.columns, area.width), height };
}

/** Half of a phone is as good as the three cells of a number. */
const ALMOST = 0.95;
/**
 * How much less than its least room a tile may have where it has its cells: something is wrong and is told below the page, or the screen is upright
 * and has up to 2.2 rows for each of a wall's. And the width in which every kind says something, em: less than a small phone's.
 */
const SLACK = { width: 0.85, height: 0.78 } as const;
const ANY_WIDTH = 20;

/**
 * Whether a tile cannot say anything in its room, em: it was made of fewer cells than its kind needs, and this screen gives it no more; or the
 * screen takes from what it has. `rows`: of the page as it was made.
 */
export function isTooSmall({ kind, place }: Pick<Tile, "kind" | "place">, rows: number, room: Room): boolean {
  const { minimum } = sizeOf(kind, rows);
  const { width, height } = leastRoom(kind);
  if (place.w < minimum.w || place.h < minimum.h) return room.width < width * ALMOST || room.height < height;
  return room.width < Math.min(ANY_WIDTH, width * SLACK.width) || room.height < height * SLACK.height;
}

/** What the line that tells of something wrong takes of a page's height, em. */
const TROUBLE_LINE = 3.5;
/** What words may take beyond what they were estimated at, as a share of a tile's room. */
const SPARE = 0.06;

/**
 * Whether a tile says what it has to say in its room with something to spare, also while a line below the page tells of something wrong. `rows` is that
 * of the page as it was made.
 */
export function hasRoom(
  tile: Pick<Tile, "kind" | "place">,
  layout: Layout,
  place: { readonly w: number; readonly h: number },
  { area, shape, rows }: Around,
): boolean {
  const left = { width: area.width, height: area.height - TROUBLE_LINE };
  const { width, height } = roomIn(layout, place, { shape, rows, area: left });
  return !isTooSmall(tile, rows, { width: width * (1 - SPARE), height: height * (1 - SPARE) });
}
