import { LEVEL_TONE } from "@/components/board/level-look";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { figureString, numeral, problemText, targetText } from "@/components/lite/pieces/figures";
import { type NoteWay, noteBelow, notesBeside, noteWays, type UntoldFirst } from "@/components/lite/pieces/notes";
import { arc, bar, column, sparkline } from "@/components/lite/pieces/pictures";
import { firstInLine, type NotePlan, noteInLine, notesKept, planNote } from "@/components/sheet/note-plan";
import { sharesAt } from "@/components/sheet/scale";
import type { FigureNow } from "@/components/sheet/tile-now";
import { numberNotes } from "@/components/tiles/number/number-note";
import type { ShownTile } from "@/lib/contracts/shown-document";
import type { Target } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { GAUGE_GAP, gaugeSize, isBesideGauge, LOW_BODY, NOTE_HEIGHT, type Room } from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";
import { figureTile } from "./figure-tile";

/* Number, gauge and bar: one figure each, drawn in three ways with the sizes of the full board's. */

const SPARK_SHARE = 0.28;
const SPARK_FROM = 7.5;

export function numberTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["number"]): Markup {
  return figureTile(board, { tile, room, measure: options.measure }, (figure, body, first) => {
    const { locale, tiles: t } = board.words;
    const target = targetText(board, figure, options.target);
    const problem = problemText(board, figure);
    const notes = numberNotes(figure, options, { problem, target, locale, t });
    const hasSpark = options.sparkline && body.height >= SPARK_FROM;
    const spark = hasSpark ? body.height * SPARK_SHARE : 0;
    const room = { width: body.width, height: body.height - spark };
    const text = figureString(figure, board);
    const plan = (word: string | null) =>
      planNote(text, room, { notes, first: { word, kept: first.kept }, isProblem: problem !== null });
    const { where, numeral: left } = plan(null);
    const ways = noteWays(board, figure, first, (word) => saidAt(plan(word)));
    const values = board.trend?.tiles?.[tile.id] ?? null;
    return html`<div class="stack">${notedNumeral(board, figure, { where, numeral: left, ways })}${
      hasSpark && html`<div class="spark-place" style="height:${spark}em">${values !== null && sparkline(values)}</div>`
    }${where === "below" && noteBelow(figure, ways)}</div>`;
  });
}

/** What a plan says; empty where it keeps a place below for what there may be. */
function saidAt({ where, note }: NotePlan): string | null {
  return where === "below" ? (note ?? "") : note;
}

interface Noted extends Omit<NotePlan, "note"> {
  readonly ways: readonly NoteWay[];
}

/** A numeral in what its note leaves of the room, with the note where that stands beside it. */
function notedNumeral(board: LiteBoard, figure: FigureNow, { where, numeral: room, ways }: Noted): Markup {
  return html`<div class="grow middle-line">${numeral(board, figure, room, where === "below")}${where === "beside" && notesBeside(ways)}</div>`;
}

/** Degrees of the circle that each shape leaves open at its bottom. */
const OPEN = { ring: 0, arc: 120 } as const;
/** The hole in which the number stands, a share of the picture's width. */
const HOLE = 0.62;

export function gaugeTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["gauge"]): Markup {
  return figureTile(board, { tile, room, measure: options.measure }, (figure, body, first) => {
    const notes = pictureNotes(board, figure, options.target);
    const hasNote = notesKept(first.kept, notes).length > 0;
    const ways = noteWays(board, figure, first, (word) => (hasNote ? noteInLine(notes, word, body.width) : null));
    const shares = sharesAt(figure, options, board.now);
    const { shape } = options;
    const picture = arc(shares.value, shares.target, OPEN[shape], LEVEL_TONE[figure.level]);
    if (isBesideGauge(shape, body)) return smallGauge(board, figure, { shape, body, notes, first, ways, picture });
    const height = body.height - (hasNote ? NOTE_HEIGHT : 0);
    const size = gaugeSize(shape, { width: body.width, height });
    return html`<div class="stack center"><div class="grow middle-line centered"><div class="gauge" style="width:${size}em;height:${Math.min(size, height)}em">${picture}<div class="hole" style="height:${size}em">${numeral(board, figure, { width: size * HOLE, height: size * 0.4 })}</div></div></div>${noteBelow(figure, ways)}</div>`;
  });
}

interface SmallGauge {
  readonly shape: OptionsByKind["gauge"]["shape"];
  readonly body: Room;
  /** What is said of it, behind what is said first; and the same below it. */
  readonly notes: readonly string[];
  readonly first: UntoldFirst;
  readonly ways: readonly NoteWay[];
  readonly picture: Markup;
}

/** A gauge so small that its number stands beside it. */
function smallGauge(board: LiteBoard, figure: FigureNow, gauge: SmallGauge): Markup {
  const { shape, body, notes, first, ways, picture } = gauge;
  // In a low tile the note stands beside the number, or gives way.
  const isBelow = ways.length > 0 && (figure.problem !== null || body.height >= LOW_BODY);
  const height = body.height - (isBelow ? NOTE_HEIGHT : 0);
  const size = gaugeSize(shape, { width: body.width, height });
  const left = { width: body.width - size - GAUGE_GAP, height };
  const text = figureString(figure, board);
  const plan = (word: string | null) =>
    planNote(text, left, isBelow ? { notes: [] } : { notes, first: { word, kept: first.kept } });
  const { where, numeral: room } = plan(null);
  const beside = where === "beside" ? noteWays(board, figure, first, (word) => plan(word).note) : [];
  const dial = html`<div class="gauge small" style="width:${size}em;height:${height}em;margin-right:${GAUGE_GAP}em">${picture}</div>`;
  return html`<div class="stack"><div class="grow middle-line">${dial}${notedNumeral(board, figure, { where, numeral: room, ways: beside })}</div>${isBelow && noteBelow(figure, ways)}</div>`;
}

/** Height of a lying bar with the space around it, and width of a standing one, em of the board's root. */
const LYING = 2.2;
const STANDING = 3.4;
/** Below this a number above its bar could not be read: then it stands beside it. */
const LEAST_NUMERAL = 2.6;
/** The number's share of the width beside a bar. */
const BESIDE = 0.36;
/** Between the number and a bar beside it, the height of a bar with a note below it, and the note's font size, em. */
const BAR_GAP = 1.05;
const BAR_WITH_NOTE = 2.9;
const WORDS = 1.25;

export function barTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["bar"]): Markup {
  return figureTile(board, { tile, room, measure: options.measure }, (figure, { width, height }, first) => {
    const notes = pictureNotes(board, figure, options.target);
    const shares = sharesAt(figure, options, board.now);
    const percent = (share: number | null) => (share === null ? null : share * 100);
    const picture = [percent(shares.value), percent(shares.target), LEVEL_TONE[figure.level]] as const;
    // In a low tile the note stands below the bar that is beside the number, or gives way.
    const isLow = height < LOW_BODY;
    const left = width * (1 - BESIDE) - BAR_GAP;
    const isFirst = !isLow || firstInLine({ word: null, kept: first.kept }, notes, left).kept === first.kept;
    const said = notesKept(isFirst ? first.kept : [], notes);
    const isUnderBar =
      said.length > 0 &&
      isLow &&
      height >= BAR_WITH_NOTE &&
      said.every((ways) => ways.some((way) => textWidth(way) * WORDS <= left));
    const isBelow = said.length > 0 && (!isLow || (figure.problem !== null && !isUnderBar));
    const isStanding = options.orientation === "vertical";
    const beside = width - (isStanding ? STANDING : 0);
    const ways = noteWays(board, figure, first, (word) =>
      noteInLine(notes, isFirst ? word : null, isUnderBar ? left : beside),
    );
    const last = isBelow && noteBelow(figure, ways);
    const rest = height - (isBelow ? NOTE_HEIGHT : 0);
    if (isStanding) {
      const text = numeral(board, figure, { width: beside, height: rest }, true);
      return html`<div class="line-up grow"><div class="stack"><div class="grow middle-line">${text}</div>${last}</div>${column(...picture)}</div>`;
    }
    if (rest - LYING < LEAST_NUMERAL) {
      const text = numeral(board, figure, { width: width * BESIDE, height: rest });
      return html`<div class="stack"><div class="grow middle-line beside-bar">${text}<div class="bar-beside">${bar(...picture)}${isUnderBar && noteBelow({ problem: null }, ways)}</div></div>${last}</div>`;
    }
    const text = numeral(board, figure, { width, height: rest - LYING }, true);
    return html`<div class="stack"><div class="grow middle-line">${text}</div><div class="under-bar">${bar(...picture)}</div>${last}</div>`;
  });
}

/** What is said of a picture of a figure: why there is none, else what it is held against. */
function pictureNotes(board: LiteBoard, figure: FigureNow, target: Target): readonly string[] {
  const note = problemText(board, figure) ?? targetText(board, figure, target);
  return note === null ? [] : [note];
}
