import { fitNumeral, numeralWidth } from "@/components/ui/fit";
import { BY_HEIGHT, LARGEST_FIGURE, LOW_BODY, NOTE_HEIGHT, type Room } from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";

/** Font size of a note, and the height of its lines where it has several, em. */
const WORDS = 1.25;
const LINE = WORDS * 1.25;
/** Between a numeral and the note beside it, em. */
const BESIDE_GAP = 0.8;
/** How much of its size a numeral gives up, at most, so that a note has room beside it or below. */
const SHARES = [1, 0.85, 0.7] as const;

/** What is said of a numeral and where, and the room that this leaves for the numeral, em. */
export interface NotePlan {
  readonly where: "below" | "beside" | "nowhere";
  readonly note: string | null;
  readonly numeral: Room;
}

/** What a note says first, because the title of its tile leaves no room for it. */
export interface SaidFirst {
  /** How the tile stands now, in words; null where all is well, or its title has it beside it. */
  readonly word: string | null;
  /** The words that may come to stand there: place is kept for each of them, so that nothing moves for it. */
  readonly kept: readonly string[];
}

const NOTHING_FIRST: SaidFirst = { word: null, kept: [] };

/** The ways to say a note behind a word, ever shorter: the word is said in any case. */
function notesAfter(word: string | null, notes: readonly string[]): readonly string[] {
  return word === null ? notes : [...notes.map((note) => `${word} · ${note}`), word];
}

/** The ways to say whatever there may be, of which some way of each must have room; empty where there is nothing to say. */
export function notesKept(kept: readonly string[], notes: readonly string[]): readonly (readonly string[])[] {
  if (kept.length > 0) return kept.map((word) => notesAfter(word, notes));
  return notes.length === 0 ? [] : [notes];
}

/** What may be said first in a line of `width` em: nothing where the line has no room for all that there may be. */
export function firstInLine(first: SaidFirst, notes: readonly string[], width: number): SaidFirst {
  const fits = (way: string) => textWidth(way) * WORDS <= width;
  return notesKept(first.kept, notes).every((ways) => ways.some(fits)) ? first : NOTHING_FIRST;
}

/** What is said in a line of `width` em, behind a word if there is one; empty where there is nothing to say. */
export function noteInLine(notes: readonly string[], word: string | null, width: number): string {
  const ways = notesAfter(word, notes);
  return ways.find((way) => textWidth(way) * WORDS <= width) ?? ways[ways.length - 1] ?? "";
}

interface NoteOptions {
  /** The same told ever shorter; empty where there is nothing to say. */
  readonly notes: readonly string[];
  /** Whether something is wrong: that is said in any case, and alone. */
  readonly isProblem?: boolean;
  readonly first?: SaidFirst;
}

/**
 * A note below its numeral where there is height for both, as in a low tile for one so long that it is small; else in a low tile beside it, in
 * lines of its own, shorter rather than cut; and none where there is no room for that either. The numeral is what the tile is there for.
 *
 * @param text the numeral's
 * @param room of both, em
 */
export function planNote(text: string, room: Room, options: NoteOptions): NotePlan {
  const { notes, isProblem = false } = options;
  const { word, kept } = isProblem ? NOTHING_FIRST : (options.first ?? NOTHING_FIRST);
  const all = placeOf(text, room, notesKept(kept, notes), isProblem);
  // Where there is no room for all that may be said first, the note stands as if nothing were.
  const isAlone = all.where === "nowhere";
  const { where, numeral, fits } = isAlone ? placeOf(text, room, notesKept([], notes), isProblem) : all;
  if (where === "nowhere") return { where, note: null, numeral };
  const ways = notesAfter(isAlone ? null : word, notes);
  const said = ways.find(fits) ?? (where === "below" ? ways[ways.length - 1] : notes.find(fits));
  return { where, note: said ?? null, numeral };
}

interface Place extends Omit<NotePlan, "note"> {
  /** Whether something has room there. */
  readonly fits: (note: string) => boolean;
}

/** Where all that there may be to say has its place. */
function placeOf(text: string, room: Room, kept: ReturnType<typeof notesKept>, isProblem: boolean): Place {
  const nowhere: Place = { where: "nowhere", numeral: room, fits: () => false };
  if (kept.length === 0) return nowhere;
  const below = (): Place => ({
    where: "below",
    numeral: { width: room.width, height: room.height - NOTE_HEIGHT },
    fits: (note) => textWidth(note) * WORDS <= room.width,
  });
  if (room.height >= LOW_BODY) return below();
  const largest = Math.min(fitNumeral(text, room.width * 0.98, LARGEST_FIGURE), room.height * BY_HEIGHT);
  for (const share of SHARES) {
    if (largest * share <= (room.height - NOTE_HEIGHT) * BY_HEIGHT) return below();
    const width = (numeralWidth(text) * largest * share) / 0.98;
    const left = room.width - width - BESIDE_GAP;
    const fits = (note: string) => linesOf(note, left / WORDS) * LINE <= room.height;
    if (kept.every((ways) => ways.some(fits)))
      return { where: "beside", numeral: { width, height: room.height }, fits };
  }
  return isProblem ? below() : nowhere;
}

/** How many lines a text takes at a width, em of its own font; without end where a word is wider. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const own = textWidth(word);
    if (own > width) return Number.POSITIVE_INFINITY;
    const along = used === 0 ? own : used + textWidth(" ") + own;
    if (along > width) lines += 1;
    used = along > width ? own : along;
  }
  return lines;
}
