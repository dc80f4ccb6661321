import { LEAST_FLAT } from "@/components/charts/hour-shape";
import { linesOf } from "@/components/ui/lines-of";
import type { Room } from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";

/** Signs and gaps beside an entry's words, em of the legend's letters. */
const SIGN = 1.8;
const GAP = 1.2;
/** A line of a tile's legend, and its letters, em of the board's root. */
export const LEGEND_LINE = 1.9;
const LETTERS = 1.25;
/** A plot that is lower than this keeps the room that a further line would take, em. */
const ENOUGH = 6;
/** So many lines are worth what is no series: the target, what is usual, what is not final. */
const USUAL = 2;

/** How a legend stands above its plot. */
export interface LegendPlan {
  /** 0: there is no room for any. */
  readonly lines: number;
  /** No entry is wider than a line divided into so many parts; null: each is as wide as its words. */
  readonly parts: number | null;
}

/** In how many lines these entries fit. `width`: em of their letters. */
export function legendLines(texts: readonly string[], width: number): number {
  // No entry needs the gap at a line's end.
  return linesOf(
    texts.map((text) => textWidth(text) + SIGN + GAP),
    width + GAP,
  );
}

/**
 * The legend of a tile with this body. Every series is named: in as many lines as leave the plot enough, and by the beginnings of the names where those
 * do not do. The others follow while there is room.
 */
export function planLegend(series: readonly string[], others: readonly string[], body: Room): LegendPlan {
  const width = body.width / LETTERS;
  const most =
    body.height > LEGEND_LINE + LEAST_FLAT ? Math.max(1, Math.floor((body.height - ENOUGH) / LEGEND_LINE)) : 0;
  const forSeries = legendLines(series, width);
  const wanted = Math.min(legendLines([...series, ...others], width), Math.max(USUAL, forSeries));
  const lines = Math.min(most, wanted);
  return { lines, parts: lines === 0 || forSeries <= lines ? null : Math.ceil(series.length / lines) };
}

/**
 * The legend of a chart of series and perhaps a target. Of one series its title tells; what the dashed line is, a line of its own does, where the plot
 * keeps enough.
 */
export function planSeries(
  series: readonly { readonly name: string }[],
  target: string | null,
  body: Room,
): LegendPlan {
  const names = series.map(({ name }) => name);
  if (names.length > 1) return planLegend(names, target === null ? [] : [target], body);
  return { lines: target !== null && body.height >= ENOUGH + LEGEND_LINE ? 1 : 0, parts: null };
}

/** The most that an entry takes of its line, as a length; its gap is not part of it. */
export function entryWidth(parts: number): string {
  return `calc(${(100 / parts).toFixed(2)}% - ${GAP}em)`;
}
