import { pageOf } from "@/components/board/layout";
import { turningPage } from "@/components/board/turning-page";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup, type Part } from "@/components/lite/html";
import { fittingLines } from "@/components/sheet/fitting-lines";
import { type RowFigure, rowFigureText } from "@/components/sheet/row-now";
import type { TileRows } from "@/components/sheet/rows-now";
import { formatCount } from "@/lib/domain/format/format";
import { levelClass, waitMarkup } from "./figures";
import { saying } from "./frame";
import { shape } from "./pictures";

interface ListProps {
  readonly rows: TileRows | null;
  /** Font size of the list, em of the board's root. */
  readonly scale?: number;
  readonly empty: string;
  readonly hint: string | null;
}

/** A list before its first rows, without any, and with some. */
export function rowsState({ rows, scale = 1, empty, hint }: ListProps, draw: (rows: TileRows) => Part): Part {
  if (rows === null)
    return html`<div class="waits">${["a", "b", "c", "d"].map(() => html`<i class="bone wide"></i>`)}</div>`;
  if (rows.ids.length === 0) return saying(empty, hint);
  return html`<div class="list" style="font-size:${scale}em">${draw(rows)}</div>`;
}

interface Fit {
  readonly rows: TileRows;
  /** em of the list. */
  readonly height: number;
  readonly rowHeight: number;
  readonly columns?: number;
  readonly restHeight: number;
}

/** As many rows as there is room for; the rest is counted, and its turn comes by the server's clock, as on every other screen. */
export function fittedRows(board: LiteBoard, fit: Fit, draw: (ids: readonly string[]) => Part): Markup {
  const { rows, height, rowHeight, columns = 1, restHeight } = fit;
  const { ids, count } = rows;
  const lines = fittingLines(Math.ceil(ids.length / columns), { height, rowHeight, restHeight }, count > ids.length);
  const perPage = Math.max(1, lines * columns);
  const { pages } = pageOf(ids.length, perPage, 0);
  const page = pageOf(ids.length, perPage, turningPage(board.now, pages));
  const shown = ids.slice(page.start, page.end);
  const rest = count - shown.length;
  return html`${draw(shown)}${rest > 0 && restLine(board, rest, page.page, page.pages, restHeight)}`;
}

function restLine({ words }: LiteBoard, rest: number, page: number, pages: number, height: number): Markup {
  const count = (value: number) => formatCount(value, words.locale);
  return html`<div class="rest" style="height:${height / 1.25}em"><span>${words.tiles("rows.more", { count: count(rest) })}</span>${
    pages > 1 && html`<span>${words.tiles("rows.page", { page: count(page + 1), pages: count(pages) })}</span>`
  }</div>`;
}

/** A figure in a row: its level in shape and colour. */
export function rowFigure(board: LiteBoard, figure: RowFigure, metric: string): Markup {
  const { now, words, view } = board;
  const text =
    figure.wait === null
      ? html`${rowFigureText(figure, metric, words.locale, view.board.timeZone)}`
      : waitMarkup(figure.wait, now);
  return html`<span class="figure ${levelClass(figure.level)} ${figure.level === "breach" && "filled"}">${levelShape(board, figure.level)}${text}</span>`;
}

/** The shape of a level, before what it is said of; its word is its name alone. */
export function levelShape({ words }: LiteBoard, level: RowFigure["level"], word?: string): Markup | null {
  if (level === "calm") return null;
  return html`<span class="lv" role="img" aria-label="${word ?? words.tiles(`state.${level}`)}">${shape(level === "breach" ? "diamond" : "triangle")}</span>`;
}
