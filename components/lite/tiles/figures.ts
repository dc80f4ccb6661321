import { LEVEL_TONE } from "@/components/board/level-look";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { figureString, noteBeside, noteOf, numeral, problemText, targetText } from "@/components/lite/pieces/figures";
import { arc, bar, column, sparkline } from "@/components/lite/pieces/pictures";
import { type NotePlan, planNote } from "@/components/sheet/note-plan";
import { sharesAt } from "@/components/sheet/scale";
import type { FigureNow } from "@/components/sheet/tile-now";
import { numberNotes } from "@/components/tiles/number/number-note";
import type { ShownTile } from "@/lib/contracts/shown-document";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { GAUGE_GAP, gaugeSize, isBesideGauge, LOW_BODY, NOTE_HEIGHT, type Room } from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";
import { figureTile } from "./figure-tile";

/* Number, gauge and bar: one figure each, drawn in three ways with the sizes of the full board's. */

const SPARK_SHARE = 0.28;
const SPARK_FROM = 7.5;

export function numberTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["number"]): Markup {
  return figureTile(board, { tile, room, measure: options.measure }, (figure, body) => {
    const { locale, tiles: t } = board.words;
    const target = targetText(board, figure, options.target);
    const problem = problemText(board, figure);
    const notes = numberNotes(figure, options, { problem, target, locale, t });
    const hasSpark = options.sparkline && body.height >= SPARK_FROM;
    const spark = hasSpark ? body.height * SPARK_SHARE : 0;
    const room = { width: body.width, height: body.height - spark };
    const plan = planNote(figureString(figure, board), room, { notes, isProblem: problem !== null });
    const values = board.trend?.tiles?.[tile.id] ?? null;
    return html`<div class="stack">${notedNumeral(board, figure, plan)}${
      hasSpark && html`<div class="spark-place" style="height:${spark}em">${values !== null && sparkline(values)}</div>`
    }${noteOf(figure, plan.where === "below" ? plan.note : null)}</div>`;
  });
}

/** A numeral in what its note leaves of the room, with the note where that stands beside it. */
function notedNumeral(board: LiteBoard, figure: FigureNow, { where, note: said, numeral: room }: NotePlan): Markup {
  return html`<div class="grow middle-line">${numeral(board, figure, room, where === "below")}${where === "beside" && noteBeside(said)}</div>`;
}

/** Degrees of the circle that each shape leaves open at its bottom. */
const OPEN = { ring: 0, arc: 120 } as const;
/** The hole in which the number stands, a share of the picture's width. */
const HOLE = 0.62;

export function gaugeTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["gauge"]): Markup {
  return figureTile(board, { tile, room, measure: options.measure }, (figure, body) => {
    const below = noteBelow(board, figure, options.target);
    const shares = sharesAt(figure, options, board.now);
    const { shape } = options;
    const picture = arc(shares.value, shares.target, OPEN[shape], LEVEL_TONE[figure.level]);
    if (isBesideGauge(shape, body)) return smallGauge(board, figure, { shape, body, below, picture });
    const height = body.height - (below === null ? 0 : NOTE_HEIGHT);
    const size = gaugeSize(shape, { width: body.width, height });
    return html`<div class="stack center"><div class="grow middle-line centered"><div class="gauge" style="width:${size}em;height:${Math.min(size, height)}em">${picture}<div class="hole" style="height:${size}em">${numeral(board, figure, { width: size * HOLE, height: size * 0.4 })}</div></div></div>${noteOf(figure, below)}</div>`;
  });
}

interface SmallGauge {
  readonly shape: OptionsByKind["gauge"]["shape"];
  readonly body: Room;
  /** What is said of it. */
  readonly below: string | null;
  readonly picture: Markup;
}

/** A gauge so small that its number stands beside it. */
function smallGauge(board: LiteBoard, figure: FigureNow, { shape, body, below, picture }: SmallGauge): Markup {
  // In a low tile the note stands beside the number, or gives way.
  const isBelow = below !== null && (figure.problem !== null || body.height >= LOW_BODY);
  const height = body.height - (isBelow ? NOTE_HEIGHT : 0);
  const size = gaugeSize(shape, { width: body.width, height });
  const left = { width: body.width - size - GAUGE_GAP, height };
  const plan = planNote(figureString(figure, board), left, { notes: below === null || isBelow ? [] : [below] });
  const dial = html`<div class="gauge small" style="width:${size}em;height:${height}em;margin-right:${GAUGE_GAP}em">${picture}</div>`;
  return html`<div class="stack"><div class="grow middle-line">${dial}${notedNumeral(board, figure, plan)}</div>${noteOf(figure, isBelow ? below : null)}</div>`;
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
  return figureTile(board, { tile, room, measure: options.measure }, (figure, { width, height }) => {
    const below = noteBelow(board, figure, options.target);
    const shares = sharesAt(figure, options, board.now);
    const percent = (share: number | null) => (share === null ? null : share * 100);
    const picture = [percent(shares.value), percent(shares.target), LEVEL_TONE[figure.level]] as const;
    // In a low tile the note stands below the bar that is beside the number, or gives way.
    const isLow = height < LOW_BODY;
    const left = width * (1 - BESIDE) - BAR_GAP;
    const isUnderBar = below !== null && isLow && height >= BAR_WITH_NOTE && textWidth(below) * WORDS <= left;
    const isBelow = below !== null && (!isLow || (figure.problem !== null && !isUnderBar));
    const last = noteOf(figure, isBelow ? below : null);
    const rest = height - (isBelow ? NOTE_HEIGHT : 0);
    if (options.orientation === "vertical") {
      const text = numeral(board, figure, { width: width - STANDING, height: rest }, true);
      return html`<div class="line-up grow"><div class="stack"><div class="grow middle-line">${text}</div>${last}</div>${column(...picture)}</div>`;
    }
    if (rest - LYING < LEAST_NUMERAL) {
      const text = numeral(board, figure, { width: width * BESIDE, height: rest });
      return html`<div class="stack"><div class="grow middle-line beside-bar">${text}<div class="bar-beside">${bar(...picture)}${noteOf(figure, isUnderBar ? below : null)}</div></div>${last}</div>`;
    }
    const text = numeral(board, figure, { width, height: rest - LYING }, true);
    return html`<div class="stack"><div class="grow middle-line">${text}</div><div class="under-bar">${bar(...picture)}</div>${last}</div>`;
  });
}

function noteBelow(board: LiteBoard, figure: FigureNow, target: OptionsByKind["gauge"]["target"]): string | null {
  return problemText(board, figure) ?? targetText(board, figure, target);
}
