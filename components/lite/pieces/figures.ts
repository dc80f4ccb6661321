import { type Wait, waitText } from "@/components/board/wait";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { textAgainst } from "@/components/sheet/figure-text";
import { problemKey } from "@/components/sheet/problem-key";
import type { FigureNow } from "@/components/sheet/tile-now";
import { fitNumeral, hangsLow } from "@/components/ui/fit";
import type { Target } from "@/lib/domain/board/measure";
import { BY_HEIGHT, LARGEST_FIGURE, type Room } from "@/lib/domain/board/type-scale";
import type { Level } from "@/lib/domain/state/queue-state";

/** A duration as markup: one that runs says since when, and the page's script goes on with it each second. */
export function waitMarkup(wait: Wait, now: number): Markup {
  const text = waitText(wait, now);
  return wait !== null && "since" in wait
    ? html`<span data-since="${Math.round(wait.since)}">${text}</span>`
    : html`<span>${text}</span>`;
}

/** A figure's text, which is also what its size is chosen by. */
export function figureString(figure: FigureNow, { now, words }: LiteBoard): string {
  return figure.ticks ? waitText(figure.wait, now) : textAgainst(figure, words.locale).value;
}

/** A figure's numeral, as large as its room allows, em of the board's root. `isAbove`: something stands right below it, of which it keeps clear. */
export function numeral(board: LiteBoard, figure: FigureNow, { width, height }: Room, isAbove = false): Markup {
  const text = figureString(figure, board);
  const size = Math.max(1, Math.min(fitNumeral(text, width * 0.98, LARGEST_FIGURE), height * BY_HEIGHT));
  const content = figure.ticks ? waitMarkup(figure.wait, board.now) : html`<span data-changes>${text}</span>`;
  return html`<span class="figure tight ${isAbove && hangsLow(text) && "hangs-low"} ${levelClass(figure.level)}" style="font-size:${size}em">${content}</span>`;
}

/** A class for a level; how it looks depends on how old the numbers are, which the style sheet knows. */
export function levelClass(level: Level): string {
  return level === "calm" ? "" : `is-${level}`;
}

/** Why there is no number, in words; null where there is one, or merely no data. */
export function problemText({ words }: LiteBoard, { problem }: Pick<FigureNow, "problem">): string | null {
  return problem === null ? null : words.tiles(`problems.${problemKey(problem)}`);
}

/** What a figure is held against, in words; null where there is nothing. */
export function targetText({ words }: LiteBoard, figure: FigureNow, { by }: Target): string | null {
  const { target } = textAgainst(figure, words.locale);
  return target === null ? null : words.tiles(by === "metric" ? "of" : "target", { target });
}

/** What stands below a figure. */
export function note(text: string | null): Markup | null {
  return text === null ? null : html`<p class="note cut" dir="auto">${text}</p>`;
}

/** What stands beside a numeral, in as many lines as it takes. */
export function noteBeside(text: string | null): Markup | null {
  return text === null ? null : html`<p class="note beside-numeral" dir="auto">${text}</p>`;
}
