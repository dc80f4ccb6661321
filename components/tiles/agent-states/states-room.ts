import type { Room } from "@/lib/domain/board/type-scale";

/** Width of a legend beside a ring, and height of its lines, em of the board's root. */
const LEGEND = 13.4;
const LINE = 1.75;

interface StatesRoom {
  /** The ring's width and height, em of the board's root. */
  readonly size: number;
  readonly hasLegend: boolean;
  /** Whether the legend stands beside the ring rather than below it. */
  readonly isBeside: boolean;
}

/** How a tile's body (em) is divided between the ring and the legend of the states that somebody is in. */
export function statesRoom(
  wantsLegend: boolean,
  counts: readonly { readonly count: number }[],
  room: Room,
): StatesRoom {
  const seen = counts.filter(({ count }) => count > 0).length;
  const hasLegend = wantsLegend && seen > 0;
  const isBeside = hasLegend && room.width >= room.height * 0.7 + LEGEND;
  const below = hasLegend && !isBeside ? Math.ceil(seen / 2) * LINE : 0;
  const size = Math.max(4, Math.min(room.height - below, isBeside ? room.width - LEGEND : room.width));
  return { size, hasLegend, isBeside };
}
