import type { TileVariant } from "@/components/board/layout";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { agedWord } from "@/components/lite/pieces/frame";
import { sparkline } from "@/components/lite/pieces/pictures";
import {
  people,
  serviceLevelBar,
  serviceLevelFigure,
  slaWords,
  waitFigure,
  waitingFigure,
} from "@/components/lite/pieces/queue-figures";
import { sparkHasRoom, targetHasRoom } from "@/components/tiles/queue/people-room";
import type { QueueModel } from "@/components/tiles/queue/queue-model";
import { roomBeside } from "@/components/tiles/queue/tile-head";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { formatCount } from "@/lib/domain/format/format";
import { textWidth } from "@/lib/domain/format/text-width";

/* What a queue's tile shows below its name, by how much room it has; sizes are those of components/tiles/queue. */

interface BodyProps {
  readonly model: QueueModel;
  /** Width inside the tile's padding, em of the tile. */
  readonly room: number;
  /** How much larger than its least the tile's font is. */
  readonly scale: number;
  readonly trend: readonly (number | null)[] | null;
  /** When the numbers were true, epoch ms, and how that is said, where the head has no room to say it. */
  readonly untold: { readonly asOf: number; readonly words: { readonly old: string; readonly asOf: string } } | null;
}

type Body = (board: LiteBoard, props: BodyProps) => Markup;

/** Size of words on a wall, em. */
const WORDS = 1.3;

const full: Body = (board, { model, room, scale: _, trend, untold }) => {
  const { words } = board;
  const counts = [formatCount(model.idle, words.locale), formatCount(model.handling, words.locale)] as const;
  const said = words.board("queue.idle", { count: counts[0] }) + words.board("queue.handling", { count: counts[1] });
  const hasSpark = trend !== null && sparkHasRoom(said, counts.join(""), room / WORDS);
  const foot = html`<div class="foot ${untold !== null && "said-live"}" style="font-size:1.25em">${people(board, model, room / WORDS)}${
    hasSpark && html`<span class="foot-spark">${sparkline(trend)}</span>`
  }</div>`;
  return html`${figures(board, model, room / WORDS, 1)}${foot}${untold !== null && agedFoot(board, model, untold, room / WORDS)}`;
};

/** What stands there once the numbers are no longer live: their age takes the room of the hour's shape and, if need be, of words. */
function agedFoot(
  board: LiteBoard,
  model: QueueModel,
  { asOf, words }: NonNullable<BodyProps["untold"]>,
  room: number,
) {
  // "00:00" is as wide as any time.
  const left = roomBeside(words.asOf.replace("{time}", "00:00"), room);
  return html`<div class="foot said-late" style="font-size:1.25em">${people(board, model, left)}<span class="untold">${agedWord(board, { asOf, level: model.age }, words)}</span></div>`;
}

const tall: Body = (board, { model, room, scale, trend }) =>
  html`${figures(board, model, (room * scale) / WORDS, scale)}${waitingChart(board, trend, scale)}<div class="foot" style="font-size:${WORDS / scale}em">${people(board, model, (room * scale) / WORDS)}</div>`;

/** The figures' part of a wide tile: its share, and its most, em. */
const LEFT = 0.46;
const LEFT_MOST = 20;

const wide: Body = (board, { model, room, scale, trend }) => {
  const left = Math.min(LEFT * room, LEFT_MOST);
  const words = (left * scale) / WORDS;
  return html`<div class="line-up grow"><div class="stack fixed" style="width:${left}em">${figures(board, model, words, scale)}<div class="foot" style="font-size:${WORDS / scale}em">${people(board, model, words)}</div></div><div class="stack wide-chart">${waitingChart(board, trend, scale)}</div></div>`;
};

const short: Body = (board, { model, room }) => {
  const { words } = board;
  const t = words.board;
  const { value, target } = formatAgainstTarget(model.serviceLevel, model.target, words.locale);
  const beside = model.target === null ? t("queue.inSla") : t("queue.target", { target });
  const counts = formatCount(model.idle, words.locale) + formatCount(model.handling, words.locale);
  return html`<div class="pair push"><span>${waitingFigure(board, model, { size: 3.1, room: 4.6 })}<span class="beside">${t("queue.waiting")}</span></span>${waitFigure(board, model, { size: 2.1, room: 5 })}</div><div class="push">${serviceLevelBar(model)}</div><div class="pair low"><span class="cut">${serviceLevelFigure(board, model, 1.3)}${
    targetHasRoom(value, beside, counts, room) && html`<span class="beside">${beside}</span>`
  }</span><span class="words">${people(board, model, 0)}</span></div>`;
};

const slim: Body = (board, { model }) =>
  html`<div class="pair push">${waitingFigure(board, model, { size: 2.05, room: 3.6 })}${waitFigure(board, model, { size: 1.5, room: 4.4 })}${serviceLevelFigure(board, model, 1.25)}</div><div class="thin-bar">${serviceLevelBar(model, true)}</div>`;

const cell: Body = (board, { model }) =>
  html`<div class="pair push">${waitingFigure(board, model, { size: 1.65, room: 3.2 })}${waitFigure(board, model, { size: 1.2, room: 4 })}</div>`;

export const BODIES: Readonly<Record<TileVariant, Body>> = { full, tall, wide, short, slim, cell };

/** `room`: em of the words. `scale`: beyond 1 the tile has been scaled up, so its numerals may grow and its words need not. */
function figures(board: LiteBoard, model: QueueModel, room: number, scale: number): Markup {
  const t = board.words.board;
  const isLarge = scale > 1;
  const hasRoom = textWidth(`${t("queue.waiting")} ${t("queue.longestWait")}`) <= room;
  const words = `font-size:${(isLarge ? WORDS : 1.25) / (isLarge ? scale : 1)}em`;
  return html`<div class="pair push">${waitingFigure(board, model, { size: isLarge ? 4.9 : 4.5, room: 7.6 })}${waitFigure(board, model, { size: isLarge ? 3 : 2.55, room: 7 })}</div><div class="pair muted labels" style="${words}"><span>${t("queue.waiting")}</span><span>${t(hasRoom ? "queue.longestWait" : "queue.longest")}</span></div><div class="sla-bar">${serviceLevelBar(model)}</div><div class="sla-words">${serviceLevelFigure(board, model, 1.55)}<span class="cut muted" style="${words}">${slaWords(board, model)}</span></div>`;
}

/** How many waited over the last hour: the shape with its peak in words. Takes what height is left. */
function waitingChart({ words }: LiteBoard, trend: BodyProps["trend"], scale: number): Markup {
  const known = (trend ?? []).filter((value): value is number => value !== null);
  if (trend === null || known.length < 2) return html`<div class="grow"></div>`;
  const t = words.board;
  return html`<div class="stack waiting-chart"><p class="pair muted" style="font-size:${1.25 / scale}em"><span class="cut">${t("queue.lastHour")}</span><span>${t("queue.peak", { count: Math.max(...known) })}</span></p><div class="grow chart-floor">${sparkline(trend)}</div></div>`;
}
