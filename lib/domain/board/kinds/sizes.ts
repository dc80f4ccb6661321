import { GRID_COLUMNS, ROWS } from "@/lib/domain/board/document";
import { NOMINAL, type Room, span } from "@/lib/domain/board/type-scale";
import { isTileKind, type TileKindName } from "./names";

/** In grid cells. On a wall of 1920 × 1080 one is 80 px wide and, with 12 rows, about 80 px high. */
export interface Size {
  readonly w: number;
  readonly h: number;
}

export interface TileSize {
  /** As it comes from the picker. */
  readonly initial: Size;
  /** Below it the tile says that it is too small rather than being cut off. */
  readonly minimum: Size;
}

const size = (initial: readonly [number, number], minimum: readonly [number, number]): TileSize => ({
  initial: { w: initial[0], h: initial[1] },
  minimum: { w: minimum[0], h: minimum[1] },
});

/** On a page of 12 rows. */
const SIZES: Readonly<Record<TileKindName, TileSize>> = {
  number: size([4, 2], [3, 2]),
  gauge: size([4, 3], [3, 2]),
  bar: size([6, 2], [3, 2]),
  queue: size([5, 3], [4, 3]),
  outlook: size([5, 4], [4, 3]),
  "queue-table": size([12, 6], [6, 3]),
  "heat-grid": size([12, 5], [4, 3]),
  chart: size([12, 4], [6, 3]),
  intervals: size([12, 4], [6, 3]),
  group: size([5, 3], [4, 2]),
  "agent-list": size([6, 8], [4, 3]),
  "agent-grid": size([10, 6], [4, 3]),
  "agent-states": size([6, 4], [4, 2]),
  leaderboard: size([6, 6], [4, 3]),
  clock: size([4, 2], [3, 1]),
  text: size([6, 3], [2, 1]),
  image: size([4, 3], [1, 1]),
  ticker: size([24, 1], [8, 1]),
  countdown: size([5, 2], [3, 2]),
  embed: size([12, 6], [4, 3]),
};

const ANY: TileSize = size([4, 3], [1, 1]);

/**
 * The least room of a kind, em: what its cells have on a page of 12 rows on a wall, less what it can do without. Something of a single row can do
 * without more of its height, for a line is all that it has.
 */
export function leastRoom(kind: string): Room {
  const { w, h } = (isTileKind(kind) ? SIZES[kind] : ANY).minimum;
  const share = h === 1 ? 0.6 : 0.8;
  return { width: span(w, GRID_COLUMNS, NOMINAL.width), height: span(h, ROWS.initial, NOMINAL.height) * share };
}

/**
 * The sizes of a kind on a page of so many rows: all pages fill the same screen, so the more rows there are, the more of them a tile needs. A kind
 * that is not known fits any place.
 */
export function sizeOf(kind: string, rows: number): TileSize {
  const { initial, minimum } = isTileKind(kind) ? SIZES[kind] : ANY;
  const { height } = leastRoom(kind);
  let least = 1;
  while (least < rows && span(least, rows, NOMINAL.height) < height) least += 1;
  return {
    initial: { w: initial.w, h: Math.max(least, Math.round((initial.h * rows) / ROWS.initial)) },
    minimum: { w: minimum.w, h: least },
  };
}
