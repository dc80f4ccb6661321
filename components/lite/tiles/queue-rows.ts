import { waitText } from "@/components/board/wait";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { levelClass } from "@/components/lite/pieces/figures";
import { tileFrame } from "@/components/lite/pieces/frame";
import { fittedRows, levelShape, rowFigure, rowsState } from "@/components/lite/pieces/rows";
import { sharedRow } from "@/components/sheet/fitting-lines";
import { noQueuesWords } from "@/components/sheet/no-queues";
import {
  calculatedRowFigure,
  type RowFigure,
  rowFigure as rowFigureNow,
  rowFigureText,
} from "@/components/sheet/row-now";
import { rowsNow } from "@/components/sheet/rows-now";
import { tileCells } from "@/components/sheet/tile-now";
import { type HeatPlan, heatFigureSize, heatLayout, markHasRoom } from "@/components/tiles/heat-grid/heat-layout";
import { queueTablePlan } from "@/components/tiles/queue-table/queue-columns";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { calculatedId, type Measure, type QueueSelection } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { bodyRoom, QUEUE_ROWS, type Room } from "@/lib/domain/board/type-scale";
import { levelIn, rowCell } from "@/lib/domain/sheet/cells";
import { metricNumber } from "@/lib/domain/state/metric-number";
import { measureTitle } from "./figure-tile";

/* Queue table and heat grid: queues as rows or cells, in the server's order. */

const STANDING = { level: "calm", from: "queues" } as const;

interface QueueOfRow {
  readonly name: string;
  readonly figures: readonly RowFigure[];
  readonly metrics: LiteBoard["view"]["queues"][number]["metrics"];
}

function queueOfRow(
  { view, now }: LiteBoard,
  tileId: string,
  queueId: string,
  keys: readonly string[],
): QueueOfRow | null {
  const row = view.queues.find(({ id }) => id === queueId);
  const cells = tileCells(view, tileId);
  if (row === undefined || cells === null) return null;
  const figures = keys.map((key) => {
    const level = levelIn(cells[rowCell("level", queueId, key)]);
    if (calculatedId(key) === null) return rowFigureNow(view, "queues", row.metrics, key, now, level);
    return calculatedRowFigure(view, key, cells[rowCell("value", queueId, key)], now, level);
  });
  return { name: row.name, figures, metrics: row.metrics };
}

function columnName({ view, names }: LiteBoard, key: string): string {
  const id = calculatedId(key);
  return id === null ? names.short(key) : (view.document?.calculated?.find((one) => one.id === id)?.name ?? "");
}

export function queueTable(
  board: LiteBoard,
  tile: ShownTile,
  room: Room,
  options: OptionsByKind["queue-table"],
): Markup {
  const t = board.words.tiles;
  const rows = rowsNow(board.view, tile.id);
  const body = bodyRoom(room);
  const heads = options.columns.map(({ key, label }) => label ?? columnName(board, key));
  const { widths, scale, headPlan, head } = queueTablePlan(heads, options.most, body);
  const { row, rest } = QUEUE_ROWS;
  const keys = options.columns.slice(0, widths.length).map(({ key }) => key);
  const left = options.columns.length - keys.length;
  const height = body.height / scale - head;
  const rowHeight = sharedRow(rows, height, row, rest);
  const headLine = html`<tr class="heads" style="height:${head / 1.25}em"><th scope="col"><div class="cut">${t("rows.queue")}${
    left > 0 && html` <span>${t("rows.moreColumns", { count: left })}</span>`
  }</div></th>${keys.map(
    (_, index) =>
      html`<th scope="col" style="width:${(widths[index] ?? 0) / 1.25}em"><div class="column-head lines-${headPlan.lines}" style="font-size:${headPlan.sizes[index] ?? 1}em">${heads[index] ?? ""}</div></th>`,
  )}</tr>`;
  const line = (id: string) => {
    const queue = queueOfRow(board, tile.id, id, keys);
    if (queue === null) return null;
    return html`<tr style="height:${rowHeight}em"><th scope="row"><div class="cut name" dir="auto">${queue.name}</div></th>${queue.figures.map(
      (figure, index) => html`<td><span class="cell-figure">${rowFigure(board, figure, keys[index] ?? "")}</span></td>`,
    )}</tr>`;
  };
  const list = rowsState({ rows, scale, ...noQueues(board, options.queues) }, (shown) =>
    fittedRows(
      board,
      { rows: shown, height, rowHeight, restHeight: rest },
      (ids) => html`<table class="queues"><thead>${headLine}</thead><tbody>${ids.map(line)}</tbody></table>`,
    ),
  );
  return tileFrame(board, {
    room,
    title: tile.title ?? t("kinds.queue-table"),
    standing: STANDING,
    wordless: { tileId: tile.id, kind: "queues", columns: keys, own: false },
    body: list,
  });
}

function noQueues({ words }: LiteBoard, queues: QueueSelection): { readonly empty: string; readonly hint: string } {
  const { empty, hint } = noQueuesWords(queues);
  return { empty: words.tiles(`rows.${empty}`), hint: words.tiles(`rows.${hint}`) };
}

/** Height of the line that counts what is not shown, em. */
const REST = 2.05;
/** The metric behind each size; all alike have none. */
const SIZES = { equal: null, waiting: "interactionsWaitInQueue.rt", entered: "entered.today" } as const;

export function heatGrid(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["heat-grid"]): Markup {
  const rows = rowsNow(board.view, tile.id);
  const id = calculatedId(options.key);
  const measure: Measure =
    id === null
      ? { of: "queues", metric: options.key, queues: options.queues }
      : { of: "calculated", id, queues: options.queues };
  const { width, height } = bodyRoom(room);
  const list = rowsState({ rows, ...noQueues(board, options.queues) }, (shown) => {
    const left = height - (shown.count > shown.ids.length ? REST : 0);
    const plan = heatLayout(shown.ids.length, { width, height: left });
    return fittedRows(
      board,
      { rows: shown, height: height + plan.gap, rowHeight: plan.height, columns: plan.columns, restHeight: REST },
      (ids) =>
        html`<ul class="cells" style="margin-right:${-plan.gap}em">${ids.map((one) => heatCell(board, tile.id, one, options, plan))}</ul>`,
    );
  });
  const wordless = { tileId: tile.id, kind: "queues", columns: [options.key], own: false } as const;
  return tileFrame(board, {
    room,
    title: measureTitle(board, tile, measure),
    standing: STANDING,
    wordless,
    body: list,
  });
}

function heatCell(
  board: LiteBoard,
  tileId: string,
  queueId: string,
  { key, sizeBy }: OptionsByKind["heat-grid"],
  plan: HeatPlan,
): Markup | null {
  const queue = queueOfRow(board, tileId, queueId, [key]);
  const figure = queue?.figures[0];
  if (queue == null || figure === undefined) return null;
  const sizeKey = SIZES[sizeBy];
  const weight = sizeKey === null ? null : metricNumber(queue.metrics, sizeKey);
  const { locale } = board.words;
  const text =
    figure.wait === null
      ? rowFigureText(figure, key, locale, board.view.board.timeZone)
      : waitText(figure.wait, board.now);
  const isMarkBelow = markHasRoom(text, plan, weight !== null);
  const mark = levelShape(board, figure.level);
  const box = `width:${plan.width}em;height:${plan.height - plan.gap}em;margin:0 ${plan.gap}em ${plan.gap}em 0`;
  return html`<li class="heat ${levelClass(figure.level)}" style="${box}"><div class="cut heat-name" dir="auto">${!isMarkBelow && mark}${queue.name}</div><div class="heat-foot"><span style="font-size:${heatFigureSize(plan)}em">${rowFigure(board, { ...figure, level: "calm" }, key)}</span>${isMarkBelow && mark !== null && html`<span class="mark-below">${mark}</span>`}${
    weight !== null && html`<span class="weight"><span style="width:${steps(weight) * 10}%"></span></span>`
  }</div></li>`;
}

/** How large a queue is beside the others, in up to ten steps: a doubling is about three. */
function steps(weight: number): number {
  return weight <= 0 ? 0 : Math.min(10, 1 + Math.round(3 * Math.log2(1 + weight / 4)));
}
