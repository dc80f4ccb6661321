import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { clockMarkup } from "@/components/lite/pieces/clock";
import { note, noteBeside } from "@/components/lite/pieces/figures";
import { plainTile, tileFrame } from "@/components/lite/pieces/frame";
import { planNote } from "@/components/sheet/note-plan";
import { tileCells } from "@/components/sheet/tile-now";
import { cityOf } from "@/components/tiles/clock/city-of";
import { countdownAt, countdownText } from "@/components/tiles/countdown/countdown-at";
import { tickerTurn } from "@/components/tiles/ticker/ticker-turn";
import { fitNumeral } from "@/components/ui/fit";
import type { ShownTile } from "@/lib/contracts/shown-document";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import {
  BY_HEIGHT,
  bodyRoom,
  CLOCK_LINE,
  LARGEST_FIGURE,
  NOTE_HEIGHT,
  type Room,
  tickerScale,
} from "@/lib/domain/board/type-scale";
import { formatDay, formatDayAndClock } from "@/lib/domain/format/format";
import { textWidth } from "@/lib/domain/format/text-width";

/* Clock, countdown, ticker, image, embed: what shows no figure of the contact centre. */

export function clockTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["clock"]): Markup {
  const { view, now, words } = board;
  const zone = options.zone === "tenant" ? view.board.timeZone : options.zone;
  const title = tile.title ?? options.label ?? cityOf(zone);
  const body = bodyRoom(room);
  if (body.height < CLOCK_LINE.below) {
    const time = clockMarkup(board, zone, options.seconds, `font-size:${CLOCK_LINE.share}em`);
    return html`<section class="tile card"><div class="head"><h2 class="title cut" dir="auto">${title}</h2><span class="title line-clock">${time}</span></div></section>`;
  }
  const widest = options.seconds ? "00:00:00" : "00:00";
  const day = formatDay(now, words.locale, zone);
  const plan = planNote(widest, body, { notes: options.date ? [day] : [] });
  const { width, height } = plan.numeral;
  const size = Math.max(1, Math.min(fitNumeral(widest, width, LARGEST_FIGURE), height * BY_HEIGHT));
  const time = clockMarkup(board, zone, options.seconds, `font-size:${size}em`);
  return tileFrame(board, {
    room,
    title,
    standing: null,
    body: html`<div class="grow middle-line">${time}${plan.where === "beside" && noteBeside(day)}</div>${
      plan.where === "below" && note(day)
    }`,
  });
}

export function countdownTile(
  board: LiteBoard,
  tile: ShownTile,
  room: Room,
  { until: moment, label, whenOver }: OptionsByKind["countdown"],
): Markup {
  const { words, now, view } = board;
  const t = words.tiles;
  const title = tile.title ?? label ?? t("countdown.title");
  if (moment === null) return plainTile(board, room, title, t("countdown.noMoment"));
  const until = Date.parse(moment);
  const left = countdownAt(until, now);
  const text = countdownText(left, whenOver, ({ days, clock }) => t("countdown.days", { days, clock }));
  const isMessage = left.isOver && whenOver.show === "message";
  const body = bodyRoom(room);
  const at = formatDayAndClock(until, words.locale, view.board.timeZone);
  const plan = isMessage
    ? ({ where: "below", numeral: { ...body, height: body.height - NOTE_HEIGHT } } as const)
    : planNote(text, body, { notes: [at] });
  const byWidth = isMessage
    ? Math.min(LARGEST_FIGURE, body.width / Math.max(1, textWidth(text)))
    : fitNumeral(text, plan.numeral.width, LARGEST_FIGURE);
  const size = Math.max(1, Math.min(byWidth, plan.numeral.height * (isMessage ? 0.86 : BY_HEIGHT)));
  return tileFrame(board, {
    room,
    title,
    standing: null,
    body: html`<div class="grow middle-line"><span class="figure tight cut" style="font-size:${size}em">${text}</span>${
      plan.where === "beside" && noteBeside(at)
    }</div>${plan.where === "below" && note(at)}`,
  });
}

export function tickerTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["ticker"]): Markup {
  const t = board.words.tiles;
  const message = options.messages[tickerTurn(options.messages.length, options.speed, board.now)] ?? t("ticker.empty");
  return html`<section class="tile card ticker" aria-label="${tile.title ?? t("ticker.title")}" style="font-size:${tickerScale(room.height)}em"><div class="shrink middle" data-cut="…"><div><p dir="auto">${message}</p></div></div></section>`;
}

export function imageTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["image"]): Markup {
  const t = board.words.tiles;
  const { asset, fit, alt } = options;
  if (asset === null) return plainTile(board, room, tile.title ?? t("image.title"), t("image.none"));
  return html`<section class="tile card image ${fit}"><img src="${board.imageAt(asset)}" alt="${alt ?? ""}" data-failed="${t("image.failed")}"></section>`;
}

export function embedTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["embed"]): Markup {
  const t = board.words.tiles;
  const title = tile.title ?? options.title ?? t("embed.title");
  const { address } = options;
  if (address === null) return plainTile(board, room, title, t("embed.none"));
  const host = new URL(address).hostname;
  const isAllowed = tileCells(board.view, tile.id)?.allowed;
  // What other sites send is for browsers of today: in these it would be white, or worse.
  return plainTile(
    board,
    room,
    title,
    isAllowed === 0 ? t("embed.notAllowed", { host }) : board.words.tv("board.embedNotHere", { host }),
  );
}
