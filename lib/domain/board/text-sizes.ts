import type { Tile } from "./document";
import { isTileKind, type TileKindName } from "./kinds/names";
import type { OptionsByKind } from "./options/options-by-kind";
import { optionsOf } from "./options/options-of";
import { outlookPlan } from "./outlook-plan";
import {
  AGENT_ROWS,
  aboveNote,
  agentCell,
  agentRowWidth,
  BY_HEIGHT,
  bodyRoom,
  CLOCK_LINE,
  GAUGE_GAP,
  gaugeSize,
  gridScale,
  isBesideGauge,
  LARGEST_FIGURE,
  LARGEST_QUEUE_NUMERAL,
  NOTE_HEIGHT,
  QUEUE_NUMERAL,
  QUEUE_ROWS,
  queueParts,
  queueRowWidth,
  RANK_ROWS,
  RANK_WIDTH,
  type Room,
  type RowType,
  rowScale,
  TEXT_SIZES,
  TICKER,
  TITLE,
  tickerScale,
} from "./type-scale";

/** What a text is for: a number that a wall is read by, the rows of a list, or words that explain. */
export type TextRole = "figure" | "rows" | "words";

export interface TextSize {
  readonly role: TextRole;
  /** Font size, em of the board's root. */
  readonly em: number;
}

/** Widths of usual numbers in bold tabular numerals, em: "1,024" or "12:34", "14:26:08". */
const NUMBER = 2.95;
const LONG_TIME = 4.6;

type SizesOf<K extends TileKindName> = (options: OptionsByKind[K], body: Room) => readonly TextSize[];

const figure = (em: number): TextSize => ({ role: "figure", em: Math.min(LARGEST_FIGURE, Math.max(1, em)) });
const rows = (em: number): TextSize => ({ role: "rows", em });
const NOTHING = (): readonly TextSize[] => [];

/** A numeral in a room of its own. */
function numeral(room: Room, width = NUMBER): TextSize {
  return figure(Math.min(room.width / width, room.height * BY_HEIGHT));
}

function list(
  type: RowType,
  width: number,
): (options: { readonly most: number | null }, body: Room) => readonly TextSize[] {
  return ({ most }, body) => [rows(type.text * rowScale(most, body, type, width))];
}

/** The sizes of each kind's texts in a body of some room, beside its title and notes; the same as its component chooses. */
const SIZES: { readonly [K in TileKindName]: SizesOf<K> } = {
  number: ({ sparkline }, { width, height }) => {
    const left = aboveNote(height) - (sparkline && height >= 7.5 ? height * 0.28 : 0);
    return [numeral({ width, height: left })];
  },
  gauge: ({ shape }, { width, height }) => {
    if (isBesideGauge(shape, { width, height })) {
      const left = aboveNote(height);
      return [numeral({ width: width - gaugeSize(shape, { width, height: left }) - GAUGE_GAP, height: left })];
    }
    const size = gaugeSize(shape, { width, height: height - NOTE_HEIGHT });
    return [numeral({ width: size * 0.62, height: size * 0.4 })];
  },
  bar: ({ orientation }, { width, height }) => {
    const isStanding = orientation === "vertical";
    const rest = aboveNote(height);
    if (isStanding) return [numeral({ width: width - 3.4, height: rest })];
    // Where a number above its bar could not be read, it stands beside it.
    return [numeral(rest - 2.2 < 2.6 ? { width: width * 0.36, height: rest } : { width, height: rest - 2.2 })];
  },
  queue: ({ parts }, { width, height }) => {
    const size = Math.min(
      LARGEST_QUEUE_NUMERAL,
      Math.max(1.6, (queueParts(parts, height).numerals - 1.9) * QUEUE_NUMERAL),
    );
    const isShared = parts.includes("waiting") && parts.includes("longest-wait");
    if (!isShared) return [figure(Math.min(size, width / NUMBER))];
    return [figure(Math.min(size * 0.6, (width * 0.48) / NUMBER))];
  },
  "queue-table": ({ columns, most }, body) => list(QUEUE_ROWS, queueRowWidth(columns.length))({ most }, body),
  "heat-grid": ({ most, queues }, { width, height }) => {
    // How many queues there will be, only those know that are named.
    const count = Math.min(most ?? 24, "ids" in queues ? Math.max(1, queues.ids.length) : 24);
    const cell = Math.sqrt((width * height) / (count * 2.2));
    return [rows(Math.max(1, Math.min(3, Math.min(8, cell) * 0.42)))];
  },
  outlook: ({ parts }, body) => [rows(outlookPlan(parts.length, body).figure)],
  chart: NOTHING,
  intervals: NOTHING,
  group: ({ parts }, { width, height }) => {
    const columns = Math.min(parts.length, Math.max(1, Math.floor(width / 7.6)));
    const lines = Math.ceil(parts.length / Math.max(1, columns));
    const room = { width: width / Math.max(1, columns) - 0.8, height: height / Math.max(1, lines) - 1.8 };
    return [rows(Math.max(1.2, Math.min(6, room.width / NUMBER, room.height * 0.95)))];
  },
  "agent-list": ({ columns, most }, body) => {
    const own = columns.filter(({ key }) => key !== "activeQueues.rt").length;
    return list(own > 0 ? AGENT_ROWS : { ...AGENT_ROWS, head: 0 }, agentRowWidth(own))({ most }, body);
  },
  "agent-grid": (options, body) => [rows(1.25 * gridScale(options.most, body, agentCell(options)))],
  "agent-states": ({ shape }, { width, height }) => [
    figure(shape === "bar" ? Math.min(4.5, Math.max(1.5, height * 0.34)) : Math.min(width, height) * 0.3),
  ],
  leaderboard: list(RANK_ROWS, RANK_WIDTH),
  clock: ({ seconds, date }, { width, height }) => [
    // In a tile of one row the time stands in the line of its title.
    height < CLOCK_LINE.below
      ? figure(CLOCK_LINE.share * TITLE)
      : numeral({ width, height: date ? aboveNote(height) : height }, seconds ? LONG_TIME : NUMBER),
  ],
  text: ({ size }) => [rows(TEXT_SIZES[size])],
  image: NOTHING,
  ticker: NOTHING,
  countdown: (_options, { width, height }) => [numeral({ width, height: aboveNote(height) }, LONG_TIME)],
  embed: NOTHING,
};

/**
 * How large the texts of a tile are in a room, em of the board's root. Titles and notes are words; a ticker's messages stand over the whole
 * height of theirs.
 */
export function textSizes(tile: Tile, room: Room): readonly TextSize[] {
  if (!isTileKind(tile.kind) || tile.kind === "image" || tile.kind === "embed") return [];
  if (tile.kind === "ticker") return [rows(tickerScale(room.height) * TICKER.text)];
  const words: readonly TextSize[] = tile.kind === "text" && tile.title === null ? [] : [{ role: "words", em: TITLE }];
  return [...words, ...sizesOfKind(tile, tile.kind, bodyRoom(room))];
}

function sizesOfKind<K extends TileKindName>(tile: Tile, kind: K, body: Room): readonly TextSize[] {
  const options = optionsOf(tile, kind);
  return options === null ? [] : SIZES[kind](options, body);
}
