import { GRID_COLUMNS, type Page } from "./document";
import type { Size } from "./kinds/sizes";

/*
 * How large things are on a page that fills a screen, in em of the board's root: known from the document alone, so that a tile can choose its
 * sizes before anything is measured, the designer can tell what will be read from where, and both mean the same at 720p, 1080p and 4K.
 */

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A whole screen, lying or upright, em: one em is the lesser of its width and height by these. At 1920 × 1080 that is 16 px. */
export const SCREENS = {
  landscape: { width: 120, height: 67.5 },
  portrait: { width: 67.5, height: 120 },
} as const satisfies Record<string, Room>;

/** What the header and the padding around a page take of a screen, em. */
const AROUND: Room = { width: 4, height: 8.5 };

/** Between cells, em. */
export const GAP = 0.9;

/** What a page has of a screen of 16:9 until it has been measured, em. */
export const NOMINAL: Room = pageRoom(SCREENS.landscape);

/** What a page has of a whole screen, em. */
export function pageRoom(screen: Room): Room {
  return { width: screen.width - AROUND.width, height: screen.height - AROUND.height };
}

/** The room of a tile of `w` × `h` cells on a page of `rows` rows that fills `area`, em. */
export function tileRoom({ w, h }: Size, rows: Page["rows"], area: Room): Room {
  return { width: span(w, GRID_COLUMNS, area.width), height: span(h, Math.max(1, rows), area.height) };
}

/** The length of so many of a line's equal cells with the gaps between them, em. */
export function span(cells: number, of: number, length: number): number {
  const cell = (length - (of - 1) * GAP) / of;
  return Math.max(0, cells * cell + (cells - 1) * GAP);
}

/** Of every tile, em: its padding on each side, and the line of its title. */
export const PADDING = 1.2;
export const TITLE = 1.25;
/** Of a state beside a title and of the words on a chart's axes, em: on a display, to which nobody comes nearer, as large as all words. */
export const SMALL_WORDS = {
  desk: { mark: TITLE * 0.9, axis: 1.1 },
  display: { mark: TITLE, axis: TITLE },
} as const;
const TITLE_HEIGHT = TITLE * 1.3;
const TITLE_GAP = 0.35;

/** What a tile's frame leaves of its room for what it shows. */
export function bodyRoom({ width, height }: Room): Room {
  const head = TITLE_HEIGHT + TITLE_GAP;
  return { width: Math.max(0, width - 2 * PADDING), height: Math.max(0, height - 1.8 * PADDING - head) };
}

/** Height of a note below a figure, em. */
export const NOTE_HEIGHT = 1.75;

/** In a lower body than this, em, a note below its figure would make the figure small: there it stands beside it, or gives way. */
export const LOW_BODY = 4.8;

/** What a note leaves of a body's height for its figure, em. */
export function aboveNote(height: number): number {
  return height < LOW_BODY ? height : height - NOTE_HEIGHT;
}

/** Rows of a list, em: heights of one, of the head above them and of the line below that counts what is not shown; and their text. */
export interface RowType {
  readonly row: number;
  readonly head: number;
  readonly rest: number;
  readonly text: number;
}

export const QUEUE_ROWS: RowType = { row: 2.35, head: 2, rest: 2.05, text: 1.3 };
export const AGENT_ROWS: RowType = { row: 2.05, head: 1.9, rest: 2.05, text: 1.25 };
/** A ranking does not count whom it leaves out. */
export const RANK_ROWS: RowType = { row: 2.3, head: 0, rest: 0, text: 1.25 };

/** The width in which a row of the usual size says what it has to say in full, for most names, em: narrower rows do not grow. */
export function queueRowWidth(columns: number): number {
  return 13 + columns * 8.4;
}
export function agentRowWidth(columns: number): number {
  return 24 + columns * 6.6;
}
export const RANK_WIDTH = 14;

/** Larger rows would look like headline numbers. */
const LARGEST_ROWS = 1.8;

/**
 * How much larger than usual the rows of a list may be, because it shows so few of them that there is room: 1 where it shows as many as fit.
 *
 * @param most rows at most, as its author chose; null: as many as fit
 * @param room the tile's body, em
 * @param width what a row of the usual size needs, em
 */
export function rowScale(most: number | null, room: Room, { row, head, rest }: RowType, width: number): number {
  if (most === null) return 1;
  const byHeight = room.height / (most * row + head + rest);
  return Math.max(1, Math.min(LARGEST_ROWS, byHeight, room.width / width));
}

/** Cells of agents, em: the gap between them, and the line below them that counts the rest. */
export const AGENT_CELLS = { gap: 0.4, rest: 2.05 } as const;
const NAME_WIDTHS = { full: 12, first: 9, initials: 8.4 } as const;
/** A state and the time in it, beside each other. */
const STATE_WIDTH = 11.5;

/** The usual size of a cell by what it tells, em. */
export function agentCell(options: {
  readonly names: keyof typeof NAME_WIDTHS;
  readonly showsTime: boolean;
  readonly showsQueues: boolean;
}): Room {
  const { names, showsTime, showsQueues } = options;
  const width = Math.max(NAME_WIDTHS[names], showsTime ? STATE_WIDTH : 0);
  return { width, height: (2 + Number(showsQueues)) * 1.7 + 0.9 };
}
const SCALE_STEP = 0.02;

/** The same for cells side by side: the largest size at which so many of them fit. `cell` is of the usual size, em. */
export function gridScale(most: number | null, room: Room, cell: Room): number {
  if (most === null) return 1;
  const { gap, rest } = AGENT_CELLS;
  for (let scale = LARGEST_ROWS; scale > 1; scale -= SCALE_STEP) {
    const along = (length: number, one: number) => Math.floor((length + gap) / (one + gap));
    const columns = along(room.width / scale, cell.width);
    if (columns * along(room.height / scale - rest, cell.height) >= most) return scale;
  }
  return 1;
}

/** How much larger than usual the words of a ticker are in its height, em: one line in a single row of the grid. */
export function tickerScale(height: number): number {
  return Math.max(1, Math.min(1.6, height / 2.8));
}
export const TICKER = { text: 1.25, leading: 1.25, padding: 0.4 } as const;

/** How much of its height an open arc takes; below it is room for a note. */
const OPEN_ARC = 0.77;

/** The circle of a gauge in a room, em. */
export function gaugeSize(shape: "ring" | "arc", { width, height }: Room): number {
  return Math.min(width, shape === "arc" ? height / OPEN_ARC : height);
}

/** In a lower body than this, em, a clock has its time in the line of its title, so much larger than that. */
export const CLOCK_LINE = { below: 1.6, share: 1.35 } as const;

/** Whether a gauge is so small in its room that its number, which would stand in it, stands beside it. */
export function isBesideGauge(shape: "ring" | "arc", { width, height }: Room): boolean {
  return gaugeSize(shape, { width, height: height - NOTE_HEIGHT }) < 5.2 && width >= height * 1.2 + 4.6;
}
/** Between a gauge and the number beside it, em. */
export const GAUGE_GAP = 0.8;

/** Heights of the parts of a queue's tile, em: its numerals with their words at least, and what stands below them. */
const QUEUE_NUMERALS = 5;
const HIGHEST_SPARK = 6;
/** Font size of a queue's larger numeral by the height there is, less its words, and the largest, em. */
export const QUEUE_NUMERAL = 1.1;
export const LARGEST_QUEUE_NUMERAL = 9;
const QUEUE_PARTS: Readonly<Record<string, number>> = { "service-level": 3.4, agents: 1.9, today: 1.9, sparkline: 2.2 };

/**
 * Which parts of a queue's tile there is room for, in a body of some height (em): what is lowest on the list gives way. Whatever is left goes to the
 * numerals and the sparkline.
 */
export function queueParts<Part extends string>(
  parts: readonly Part[],
  height: number,
): { readonly shown: ReadonlySet<Part>; readonly numerals: number; readonly spark: number } {
  const hasNumerals = parts.some((part) => !(part in QUEUE_PARTS));
  const shown = new Set<Part>();
  let left = height - (hasNumerals ? QUEUE_NUMERALS : 0);
  let grows = false;
  for (const part of parts) {
    const needs = QUEUE_PARTS[part] ?? 0;
    if (needs > left && needs > 0) continue;
    left -= needs;
    shown.add(part);
    grows ||= part === "sparkline";
  }
  const more = grows ? Math.min(HIGHEST_SPARK - (QUEUE_PARTS.sparkline ?? 0), Math.max(0, left) * 0.4) : 0;
  const spark = grows ? (QUEUE_PARTS.sparkline ?? 0) + more : 0;
  return { shown, numerals: Math.min(height, QUEUE_NUMERALS + Math.max(0, left - more)), spark };
}

/** Sizes of free text, em. */
export const TEXT_SIZES = { small: 1.25, medium: 1.6, large: 2.4, huge: 4 } as const;
export const TEXT_LEADING = 1.35;

/** A figure is never larger, em. */
export const LARGEST_FIGURE = 16;
/** Font size by the height there is: digits are 0.73 em high, and nothing of a numeral stands above or below them. */
export const BY_HEIGHT = 1.14;
