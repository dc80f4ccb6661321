import { PADDING, type Room, TITLE } from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";

/** What a mark needs beside its word, em of its own font: its shape with the gap, and with the ground around both. */
const SHAPE = 0.72;
const GAP = 0.4;
const AROUND = 1.6;
/** Between a legend and a mark behind it, em of both. */
const BEFORE = 1.2;

/** How a state stands beside a title: shape and word on a ground of their own, without it, or the shape alone. */
export type MarkForm = "pill" | "plain" | "wordless";

/** What a tile's title leaves of its head, em of the mark, whose font is `mark` em of the board's root. */
export function besideTitle(title: string, room: Room, mark: number): number {
  return (room.width - 2 * PADDING - textWidth(title) * TITLE) / mark - 0.8;
}

/** What a mark without a ground takes of such room, with what stands before it, em of the mark; nothing where there is none. */
export function markWidth(word: string | null): number {
  return word === null ? 0 : BEFORE + SHAPE + GAP + textWidth(word);
}

/** Those of some words for which there is no room in `left` em of the mark. */
export function untoldOf(words: readonly string[], left: number): readonly string[] {
  return words.filter((word) => markForm(word, left) === "wordless");
}

/** How much of a state's mark has room in `left` em of it. */
export function markForm(word: string, left: number): MarkForm {
  const has = (around: number) => left >= textWidth(word) + SHAPE + around;
  return has(AROUND) ? "pill" : has(GAP) ? "plain" : "wordless";
}
