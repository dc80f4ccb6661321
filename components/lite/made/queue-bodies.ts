import type { TileVariant } from "@/components/board/layout";
import { waitText } from "@/components/board/wait";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { longestAge, type Untold, untoldAge, untoldState } from "@/components/lite/pieces/frame";
import { sparkline } from "@/components/lite/pieces/pictures";
import {
  people,
  serviceLevelBar,
  serviceLevelFigure,
  slaWords,
  waitFigure,
  waitingFigure,
} from "@/components/lite/pieces/queue-figures";
import {
  SHORT_FIGURES,
  SLIM_FIGURES,
  shortWords,
  slimWaitRoom,
  sparkHasRoom,
  targetHasRoom,
  waitingHasRoom,
} from "@/components/tiles/queue/people-room";
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
  readonly untold: Untold;
}

type Body = (board: LiteBoard, props: BodyProps) => Markup;

/** Size of words on a wall, em. */
const WORDS = 1.3;

const full: Body = (board, { model, room, scale: _, trend, untold }) => {
  const { words } = board;
  const counts = [formatCount(model.idle, words.locale), formatCount(model.handling, words.locale)] as const;
  const said = words.board("queue.idle", { count: counts[0] }) + words.board("queue.handling", { count: counts[1] });
  const hasSpark = trend !== null && sparkHasRoom(said, counts.join(""), room / WORDS);
  const spark = hasSpark && html`<span class="foot-spark">${sparkline(trend)}</span>`;
  return html`${figures(board, model, room / WORDS, 1)}${foot(board, { model, untold }, { room: room / WORDS, size: 1.25, spark })}`;
};

interface FootRoom {
  /** em of its words, and their size, em of the tile. */
  readonly room: number;
  readonly size: number;
  readonly spark?: Markup | false;
}

/** Who is there. What the head cannot say in words takes the room of the hour's shape and, if need be, of the people's words. */
function foot(
  board: LiteBoard,
  { model, untold }: Pick<BodyProps, "model" | "untold">,
  { room, size, spark }: FootRoom,
) {
  const { state, age } = untold;
  const style = `font-size:${size}em`;
  return html`<div class="foot ${age !== null && "said-live"}" style="${style}">${people(board, model, roomBeside(state?.word ?? null, room))}${
    state === null ? (spark ?? false) : untoldState(state)
  }</div>${
    age !== null &&
    html`<div class="foot said-late" style="${style}">${people(board, model, roomBeside(longestAge(age.words), room))}${untoldAge(board, model.age, age)}</div>`
  }`;
}

const tall: Body = (board, { model, room, scale, trend, untold }) =>
  html`${figures(board, model, (room * scale) / WORDS, scale)}${waitingChart(board, trend, scale)}${foot(board, { model, untold }, { room: (room * scale) / WORDS, size: WORDS / scale })}`;

/** The figures' part of a wide tile: its share, and its most, em. */
const LEFT = 0.46;
const LEFT_MOST = 20;

const wide: Body = (board, { model, room, scale, trend, untold }) => {
  const left = Math.min(LEFT * room, LEFT_MOST);
  const words = (left * scale) / WORDS;
  return html`<div class="line-up grow"><div class="stack fixed" style="width:${left}em">${figures(board, model, words, scale)}${foot(board, { model, untold }, { room: words, size: WORDS / scale })}</div><div class="stack wide-chart">${waitingChart(board, trend, scale)}</div></div>`;
};

const short: Body = (board, { model, room, scale, untold }) => {
  const { words } = board;
  const t = words.board;
  const { value, target } = formatAgainstTarget(model.serviceLevel, model.target, words.locale);
  const beside = model.target === null ? t("queue.inSla") : t("queue.target", { target });
  const counts = formatCount(model.idle, words.locale) + formatCount(model.handling, words.locale);
  const size = shortWords(scale);
  const style = `font-size:${size}em`;
  const figures = [formatCount(model.waiting, words.locale), waitText(model.wait, board.now)] as const;
  const low = (said: string, word: Markup, isWanted: boolean, when = "") => {
    const fits = targetHasRoom({ share: value, said, people: counts }, room, size);
    return html`<div class="pair low ${when}"><span class="cut">${serviceLevelFigure(board, model, 1.3)}${!isWanted && fits && word}</span>${
      isWanted && word
    }${(fits || !isWanted) && html`<span class="words" style="${style}">${people(board, model, 0)}</span>`}</div>`;
  };
  const named = (markup: Markup) => html`<span style="${style}">${markup}</span>`;
  const { state, age } = untold;
  const live = age !== null ? "said-live" : "";
  return html`<div class="pair push"><span>${waitingFigure(board, model, SHORT_FIGURES.waiting)}${
    waitingHasRoom(t("queue.waiting"), figures, room, size) &&
    html`<span class="beside" style="${style}">${t("queue.waiting")}</span>`
  }</span>${waitFigure(board, model, SHORT_FIGURES.wait)}</div><div class="push">${serviceLevelBar(model)}</div>${
    state === null
      ? low(beside, html`<span class="beside" style="${style}">${beside}</span>`, false, live)
      : low(state.word, named(untoldState(state)), true, live)
  }${age !== null && low(longestAge(age.words), named(untoldAge(board, model.age, age)), true, "said-late")}`;
};

const slim: Body = (board, { model, room }) => {
  const { locale } = board.words;
  const { value } = formatAgainstTarget(model.serviceLevel, model.target, locale);
  const { waiting, wait, share } = SLIM_FIGURES;
  const left = slimWaitRoom(formatCount(model.waiting, locale), value, room);
  return html`<div class="pair push">${waitingFigure(board, model, waiting)}${waitFigure(board, model, { size: wait.size, room: left })}${serviceLevelFigure(board, model, share)}</div><div class="thin-bar">${serviceLevelBar(model, true)}</div>`;
};

const cell: Body = (board, { model }) =>
  html`<div class="pair push">${waitingFigure(board, model, { size: 1.65, room: 3.2 })}${waitFigure(board, model, { size: 1.2, room: 4 })}</div>`;

export const BODIES: Readonly<Record<TileVariant, Body>> = { full, tall, wide, short, slim, cell };

/** A tile's share, em of the tile, and what stands between it and its words, em of these. */
const SLA = 1.55;
const BESIDE = 0.6;

/** `room`: em of the words. `scale`: beyond 1 the tile has been scaled up, so its numerals may grow and its words need not. */
function figures(board: LiteBoard, model: QueueModel, room: number, scale: number): Markup {
  const t = board.words.board;
  const isLarge = scale > 1;
  const hasRoom = textWidth(`${t("queue.waiting")} ${t("queue.longestWait")}`) <= room;
  const size = isLarge ? WORDS / scale : 1.25;
  const words = `font-size:${size}em`;
  const sla = slaWords(board, model, { room, figure: SLA / size, gap: BESIDE });
  return html`<div class="pair push">${waitingFigure(board, model, { size: isLarge ? 4.9 : 4.5, room: 7.6 })}${waitFigure(board, model, { size: isLarge ? 3 : 2.55, room: 7 })}</div><div class="pair muted labels" style="${words}"><span>${t("queue.waiting")}</span><span>${t(hasRoom ? "queue.longestWait" : "queue.longest")}</span></div><div class="sla-bar">${serviceLevelBar(model)}</div><div class="sla-words">${serviceLevelFigure(board, model, SLA)}<span class="cut muted" style="${words}">${sla}</span></div>`;
}

/** How many waited over the last hour: the shape with its peak in words. Takes what height is left. */
function waitingChart({ words }: LiteBoard, trend: BodyProps["trend"], scale: number): Markup {
  const known = (trend ?? []).filter((value): value is number => value !== null);
  if (trend === null || known.length < 2) return html`<div class="grow"></div>`;
  const t = words.board;
  return html`<div class="stack waiting-chart"><p class="pair muted" style="font-size:${1.25 / scale}em"><span class="cut">${t("queue.lastHour")}</span><span>${t("queue.peak", { count: Math.max(...known) })}</span></p><div class="grow chart-floor">${sparkline(trend)}</div></div>`;
}
