import type { TileVariant } from "@/components/board/layout";
import { textWidth } from "@/lib/domain/format/text-width";

/** `card` is a phone's row; the others are the wall's sizes. */
export type QueueTileVariant = TileVariant | "card";

interface HeadSize {
  /** Padding left and right, em of the tile. */
  readonly padding: number;
  /** Font size of the queue's name, em of the tile. */
  readonly name: number;
  /** Font size of the state beside it, em of the tile at scale 1. */
  readonly mark: number;
  /** Whether there is room for a shape at most. */
  readonly isWordless?: boolean;
  /** Whether a tile that is scaled up keeps its mark's size: what grows are the numerals. */
  readonly keepsMark?: boolean;
}

export const HEAD: Readonly<Record<QueueTileVariant, HeadSize>> = {
  wide: { padding: 1.3, name: 1.3, mark: 1.3, keepsMark: true },
  tall: { padding: 1.2, name: 1.25, mark: 1.3, keepsMark: true },
  full: { padding: 1.2, name: 1.35, mark: 1.25 },
  short: { padding: 1.05, name: 1.3, mark: 1.25 },
  slim: { padding: 0.85, name: 1.25, mark: 1.1, isWordless: true },
  cell: { padding: 0.7, name: 1.25, mark: 1.1, isWordless: true },
  card: { padding: 1.2, name: 1.06, mark: 0.92 },
};

/** Between name and mark, em of the tile. */
export const HEAD_GAP = 0.6;
/** Of a state's shape, and between it and its word, em of the mark. */
const SHAPE = 0.72;
const SHAPE_GAP = 0.35;
/** The ground around a pill, both sides, em of the mark. */
const PILL = 1.2;

/** The picture of a queue's media and the gap behind it, em of the name. */
export const MEDIA = 1.5;

/** Whether that picture stands before the name: where the name is whole all the same. */
export function hasMediaRoom(name: string, { variant, width }: TileRoom): boolean {
  const { padding, name: size, isWordless = false } = HEAD[variant];
  return !isWordless && width - 2 * padding >= (textWidth(name) + MEDIA) * size;
}

/** What a tile knows of its own size. */
export interface TileRoom {
  readonly variant: QueueTileVariant;
  /** em of the tile. */
  readonly width: number;
  /** How much larger than its least the tile's font is. */
  readonly scale: number;
}

/** The mark's font size, em of the tile. */
export function markSize({ variant, scale }: Pick<TileRoom, "variant" | "scale">): number {
  const { mark, keepsMark = false } = HEAD[variant];
  return keepsMark ? mark / scale : mark;
}

/** `pill`: shape and word on a ground of their own. `word`: without it. `shape`: the shape alone. `corner`: the shape in the tile's padding. */
export type MarkForm = "pill" | "word" | "shape" | "corner";

/**
 * How much of a queue's state stands beside its name: the name goes first, because somebody must act on *that* queue, so
 * it is shortened only where it is wider than the tile by itself. Decided from widths before anything is painted. `before`: what stands in front of
 * the name, em of it.
 */
export function markForm(name: string, word: string, isPill: boolean, room: TileRoom, before = 0): MarkForm {
  const { padding, name: size, isWordless = false } = HEAD[room.variant];
  const left = room.width - 2 * padding - (before + textWidth(name)) * size - HEAD_GAP;
  const shape = SHAPE * markSize(room);
  const whole = shape + (SHAPE_GAP + textWidth(word)) * markSize(room);
  if (isWordless || left < whole) return left >= shape ? "shape" : "corner";
  return isPill && left >= whole + PILL * markSize(room) ? "pill" : "word";
}

/** What a line of `room` has left before a word that stands at its end, with the gap between; em of the word. */
export function roomBeside(word: string | null, room: number): number {
  return word === null ? room : room - textWidth(word) - 0.9;
}

/** Font size at which a shape fits into the tile's padding, em of the tile. */
export function cornerSize(room: TileRoom): number {
  return Math.min(markSize(room), (HEAD[room.variant].padding * 0.8) / SHAPE);
}
