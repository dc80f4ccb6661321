import { fitNumeral, numeralWidth } from "@/components/ui/fit";
import { BY_HEIGHT, LARGEST_FIGURE, LOW_BODY, NOTE_HEIGHT, type Room } from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";

/** Font size of a note, and the height of its lines where it has several, em. */
const WORDS = 1.25;
const LINE = WORDS * 1.25;
/** Between a numeral and the note beside it, em. */
const BESIDE_GAP = 0.8;
/** How much of its size a numeral gives up, at most, so that a note has room beside it. */
const SHARES = [1, 0.85, 0.7] as const;

/** What is said of a numeral and where, and the room that this leaves for the numeral, em. */
export interface NotePlan {
  readonly where: "below" | "beside" | "nowhere";
  readonly note: string | null;
  readonly numeral: Room;
}

interface NoteOptions {
  /** The same told ever shorter; empty where there is nothing to say. */
  readonly notes: readonly string[];
  /** Whether something is wrong: that is said in any case. */
  readonly isProblem?: boolean;
}

/**
 * A note below its numeral where there is height for both, as in a low tile for one so long that it is small; else in a low tile beside it, in
 * lines of its own, shorter rather than cut; and none where there is no room for that either. The numeral is what the tile is there for.
 *
 * @param text the numeral's
 * @param room of both, em
 */
export function planNote(text: string, room: Room, { notes, isProblem = false }: NoteOptions): NotePlan {
  const last = notes[notes.length - 1];
  if (last === undefined) return { where: "nowhere", note: null, numeral: room };
  const below = (): NotePlan => ({
    where: "below",
    note: notes.find((note) => textWidth(note) * WORDS <= room.width) ?? last,
    numeral: { width: room.width, height: room.height - NOTE_HEIGHT },
  });
  if (room.height >= LOW_BODY) return below();
  const largest = Math.min(fitNumeral(text, room.width * 0.98, LARGEST_FIGURE), room.height * BY_HEIGHT);
  if (largest <= (room.height - NOTE_HEIGHT) * BY_HEIGHT) return below();
  for (const share of SHARES) {
    const width = (numeralWidth(text) * largest * share) / 0.98;
    const left = room.width - width - BESIDE_GAP;
    const note = notes.find((one) => linesOf(one, left / WORDS) * LINE <= room.height);
    if (note !== undefined) return { where: "beside", note, numeral: { width, height: room.height } };
  }
  return isProblem ? below() : { where: "nowhere", note: null, numeral: room };
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
