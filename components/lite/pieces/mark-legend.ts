import { OVERLONG } from "@/components/agent/overlong";
import { fittingMarks, type LegendMark, legendOf } from "@/components/board/legend-marks";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { rowMarks, type WordlessMarks } from "@/components/sheet/row-marks";
import { shape } from "./pictures";

/**
 * What the shapes mean that stand without words near it. Numbers grow old without the server as well: the style sheet hides the marks that no tile
 * has any more then. `whileLive`: those for which an age leaves no room.
 */
export function markLegend(marks: readonly LegendMark[], whileLive: readonly LegendMark[] = []): Markup {
  return html`${marks.map(
    (mark) =>
      html`<span class="told-mark of-${mark.level} ${whileLive.includes(mark) && "while-live"}"><span class="tone-${mark.level}">${shape(mark.level === "breach" ? "diamond" : "triangle")}</span><span class="word">${mark.word}</span></span>`,
  )}`;
}

/** The same of a tile's rows, in what its title leaves. `left`: em of its words, and with an age beside it. */
export function rowLegend(
  board: LiteBoard,
  tileId: string,
  where: WordlessMarks,
  left: { readonly live: number; readonly aged: number },
): Markup {
  const { view, now, words } = board;
  const said = rowMarks(view, tileId, where, now).map(({ of, level }) => ({
    level,
    word: of === "figure" ? words.tiles(`state.${level}`) : words.board(`agents.${OVERLONG[level]}`),
  }));
  const marks = fittingMarks(legendOf(said), left.live);
  return markLegend(marks, marks.slice(fittingMarks(marks, left.aged).length));
}
