import { linesOf } from "@/components/ui/lines-of";
import type { Room } from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";

/** Width of a legend beside a ring, and height of its lines, em of the board's root. */
const LEGEND = 13.4;
const LINE = 1.75;

/** Size of a legend's words, em of the board's root, and what each of its entries needs beside them, em of these: a dot and the spaces around. */
const WORDS = 1.25;
const BESIDE = 2.7;
/** The bar with the spaces around it, and the least and the largest number above it, em of the board's root. */
const BAR = 2.4;
const NUMERAL = { least: 1.5, most: 4.5, share: 0.34 } as const;

/** How large the number above a bar of states is, em of the board's root, so that the legend below has room in its words' full size. */
export function barNumeral(legend: readonly string[], room: Room): number {
  const widths = legend.map((entry) => (textWidth(entry) + BESIDE) * WORDS);
  const lines = legend.length === 0 ? 0 : linesOf(widths, room.width);
  const left = room.height - BAR - lines * LINE;
  return Math.max(NUMERAL.least, Math.min(NUMERAL.most, room.height * NUMERAL.share, left));
}

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
