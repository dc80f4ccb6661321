import { mmPerEm, type Screen, screenEm, shapeOf } from "@/lib/domain/board/check/screen";
import type { Tile } from "@/lib/domain/board/document";
import { layoutFor } from "@/lib/domain/board/layout/layout-for";
import { hasRoom } from "@/lib/domain/board/layout/rooms";
import { pageRoom, type Room } from "@/lib/domain/board/type-scale";

/*
 * How large everything on a display is drawn, from how large its screen is and from where it is read: one answer for the full board, the lite board,
 * the board check and whoever sets it.
 *
 * A numeral that matters has a font size of 4.5 em (72 px of 1080 lines), and digits of Inter are 0.73 em high: on 55 inches that is 33 mm, and seen
 * from 6 m 19 minutes of arc. ISO 9241-303:2011 asks of characters for 16 minutes at least and recommends 20 to 22; so this is what a scale of 1
 * means, and on any other screen and from anywhere else the scale is what makes the numeral as large to the eye as there. (NUREG-0700, 1.3.1-4, has the
 * same figures.) An angle this small is height by distance.
 */

/** What boards are designed for. */
export const DESIGNED_FOR: Screen = { widthPx: 1920, heightPx: 1080, diagonalInches: 55, distanceM: 6 };

/**
 * Whatever is asked for, a board is drawn no smaller and no larger. Smaller than 0.8 the words of a 1080p screen would have less than 16 px; and of a
 * board that is drawn 1.6 times as large only the half of what it shows has room.
 */
export const SCALE = { least: 0.8, most: 1.6 } as const;

/** A board that makes itself shows as many queues and agents as there is room for; its headline is what does not give way. Measured on both shapes. */
const AUTOMATIC = { landscape: 1.3, portrait: 1.15 } as const;

/** What the line at the end of a display takes of its height; the board has the rest. display.css has the same. */
export const BAR_SHARE = { landscape: 0.032, portrait: 0.019 } as const;

/** That line is the margin below a board there: the board has none but half an em of its own 1.3 em. */
const SPARED = 0.8;

/** What a page has of a display of that size, em. */
export function displayRoom({ width, height }: Room, shape: keyof typeof BAR_SHARE): Room {
  return pageRoom({ width, height: height * (1 - BAR_SHARE[shape]) + SPARED });
}

const STEP = 0.01;

/** What is known of a display's screen: what people say of it, and its window in px. */
export interface SeenScreen {
  /** Null: nobody says; then it is as designed. */
  readonly set: { readonly diagonalInches: number; readonly distanceM: number } | null;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How large it would have to be drawn to look as large as designed, 1: as designed; without bounds. */
export function wantedScale({ set, widthPx, heightPx }: SeenScreen): number {
  if (set === null) return 1;
  const screen = { widthPx, heightPx, ...set };
  return (set.distanceM / mmPerEm(screen)) * (mmPerEm(DESIGNED_FOR) / DESIGNED_FOR.distanceM);
}

/** A page of a designed board, as far as its room is concerned. */
export interface ScaledPage {
  readonly rows: number;
  readonly tiles: readonly Pick<Tile, "id" | "kind" | "place">[];
}

/**
 * The largest scale, 1 to `SCALE.most`, at which everything on a page still says what it has to say, also when something is wrong and told below it.
 * A tile that has no room as it is does not count. `page`: null for a board that makes itself.
 */
export function roomyScale(page: ScaledPage | null, { widthPx, heightPx }: Omit<SeenScreen, "set">): number {
  const screen = { ...DESIGNED_FOR, widthPx, heightPx };
  const shape = shapeOf(screen);
  if (page === null) return AUTOMATIC[shape];
  const whole = screenEm(screen);
  const layout = layoutFor(page, shape);
  const places = new Map(layout.tiles.map(({ id, place }) => [id, place]));
  const fits = (scale: number, tiles: ScaledPage["tiles"]) => {
    const area = displayRoom({ width: whole.width / scale, height: whole.height / scale }, shape);
    return tiles.filter((tile) => {
      const place = places.get(tile.id);
      return place !== undefined && hasRoom(tile, layout, place, { shape, rows: page.rows, area });
    });
  };
  const counted = fits(1, page.tiles);
  let scale = 1;
  while (scale < SCALE.most - STEP / 2 && fits(scale + STEP, counted).length === counted.length) scale += STEP;
  return Math.round(scale * 100) / 100;
}

/** What a page is drawn in, two decimals: what is wanted, within what it has room for. Never smaller from farther away or on a smaller screen. */
export function boardScale(page: ScaledPage | null, screen: SeenScreen): number {
  const wanted = Math.max(SCALE.least, wantedScale(screen));
  const scale = wanted <= 1 ? wanted : Math.min(wanted, roomyScale(page, screen));
  return Math.round(scale * 100) / 100;
}
