import { numeralWidth } from "@/components/ui/fit";
import { firstThatFits, textWidth } from "@/lib/domain/format/text-width";

/** Both dots and the spaces around them, em. */
const DOTS = 3;

/** Whether how many are free and busy may be said in words, in `room` em of them. */
export function peopleHaveRoom(words: string, room: number): boolean {
  return DOTS + textWidth(words) <= room;
}

/** The least sparkline beside them, and the gap before it, em. */
const SPARK = 4.3;

/** Whether the last hour's shape has room beside them as they are said: in words, or `short` where these have no room. */
export function sparkHasRoom(words: string, short: string, room: number): boolean {
  return peopleHaveRoom(peopleHaveRoom(words, room) ? words : short, room - SPARK);
}

/** Size of words on a wall, em of the board's root. */
const WORDS = 1.25;

/** Of a low tile's lines: how large its share is beside its words, and the least between a numeral's name and the next numeral, em. */
const SHARE = 1.3;
const BETWEEN = 0.9;
/** Before and behind what is said of its share, em of the words. */
const AROUND = 1.2;

/** What stands in a low tile's last line: a share, something said of it (its target, the queue's state), and the counts of the people. */
interface LowLine {
  readonly share: string;
  readonly said: string;
  readonly people: string;
}

/** Whether all of it has room, or what is said has none. `room`: em of the tile. `size`: of the words, em of the tile. */
export function targetHasRoom({ share, said, people }: LowLine, room: number, size: number): boolean {
  return textWidth(share) * SHARE + (textWidth(said) + AROUND + DOTS + textWidth(people)) * size <= room;
}

/** Sizes of a low tile's two numerals, and the most that each takes, em of the tile. */
export const SHORT_FIGURES = { waiting: { size: 3.1, room: 4.6 }, wait: { size: 2.1, room: 5 } } as const;

/** Whether a low tile's first numeral may be named between it and the second. `figures`: both as they are written; `room`, `size` as above. */
export function waitingHasRoom(
  word: string,
  [waiting, wait]: readonly [string, string],
  room: number,
  size: number,
): boolean {
  const width = (text: string, of: { readonly size: number; readonly room: number }) =>
    Math.min(of.room, numeralWidth(text) * of.size);
  const numerals = width(waiting, SHORT_FIGURES.waiting) + width(wait, SHORT_FIGURES.wait);
  return numerals + (textWidth(word) + BETWEEN) * size <= room;
}

/** Sizes of a slim tile's three figures, the most that its numerals take, and what stands between two of them, em of the tile. */
export const SLIM_FIGURES = {
  waiting: { size: 2.05, room: 3.6 },
  wait: { size: 1.5, room: 4.4 },
  share: 1.25,
  gap: 0.4,
};

/** The most that a slim tile's wait takes beside the two other figures, em of the tile: a wait of hours becomes smaller before it touches them. */
export function slimWaitRoom(waiting: string, share: string, room: number): number {
  const of = SLIM_FIGURES;
  const before = Math.min(of.waiting.room, numeralWidth(waiting) * of.waiting.size);
  return Math.min(of.wait.room, room - before - numeralWidth(share) * of.share - 2 * of.gap);
}

/** A low tile's words keep the size of all words on a wall, however large the tile is drawn: what grows are its numerals. em of the tile. */
export function shortWords(scale: number): number {
  return WORDS / scale;
}

/** A tile's line of its share: its room, em of its words, how much larger than these the share is, and what stands between, em of these. */
export interface ShareLine {
  readonly room: number;
  readonly figure: number;
  readonly gap: number;
}

/** What is said beside a share: that it is in SLA and what is aimed for, or the aim alone where both have no room; shorter, never cut. */
export function shareWords(share: string, inSla: string, aim: string | null, { room, figure, gap }: ShareLine): string {
  const left = room - numeralWidth(share) * figure - gap;
  return firstThatFits(aim === null ? [inSla] : [`${inSla} · ${aim}`, aim], left);
}
