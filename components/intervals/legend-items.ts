import { LEAST_FLAT } from "@/components/charts/hour-shape";
import type { Room } from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";
import type { Intervals } from "./intervals-of";

/** One entry of a legend: a series, or what else is drawn or to be known. */
export type LegendItem =
  | { readonly of: "series"; readonly index: number; readonly as: "line" | "bar"; readonly text: string }
  | { readonly of: "target" | "band" | "running" | "provisional" | "since"; readonly text: string };

interface LegendWords {
  readonly target: (value: number) => string;
  readonly band: string;
  readonly running: string;
  readonly provisional: string;
  /** Since when something is recorded, epoch ms. */
  readonly since: (start: number) => string;
}

/** What a legend says, the same on both boards. */
export function legendItems(intervals: Intervals, words: LegendWords): readonly LegendItem[] {
  const { series, band, target, running, hasProvisional, since } = intervals;
  return [
    ...series.map(({ name, as }, index) => ({ of: "series", index, as, text: name }) as const),
    ...(target === null ? [] : [{ of: "target", text: words.target(target.value) } as const]),
    ...(band === null ? [] : [{ of: "band", text: words.band } as const]),
    ...(running === null ? [] : [{ of: "running", text: words.running } as const]),
    ...(hasProvisional ? [{ of: "provisional", text: words.provisional } as const] : []),
    ...(since === null ? [] : [{ of: "since", text: words.since(since) } as const]),
  ];
}

/** Signs and gaps beside an entry's words, em. */
const SIGN = 1.8;
const GAP = 1.2;

/** In how many lines a legend fits. `width`: em of its letters. */
export function legendLines(items: readonly LegendItem[], width: number): number {
  let lines = 1;
  let left = width;
  for (const { text } of items) {
    const room = textWidth(text) + SIGN + GAP;
    if (room - GAP > left && left < width) {
      lines += 1;
      left = width;
    }
    left -= room;
  }
  return lines;
}

/** A line of a tile's legend, and its letters, em of the board's root. */
export const LEGEND_LINE = 1.9;
const LETTERS = 1.25;
/** A plot that is lower than this keeps the room that a second line would take, em. */
const ENOUGH = 6;

/** What a tile with this body has for its legend. */
export function legendRoom({ width, height }: Room): { readonly width: number; readonly most: number } {
  const most = height > 2 * LEGEND_LINE + ENOUGH ? 2 : height > LEGEND_LINE + LEAST_FLAT ? 1 : 0;
  return { width: width / LETTERS, most };
}
