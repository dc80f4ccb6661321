import { textWidth } from "@/lib/domain/format/text-width";

/** Size of the heads' text, and what stands beside it, em of the list. */
const HEAD = 1.25;
const BESIDE = 0.9;
/** Heads smaller than this share of their size could not be read; what is wider still is cut with an ellipsis. */
const SMALLEST = 0.72;
/** What a second line adds to the height of the heads, em of the list. */
const SECOND_LINE = HEAD * 1.15;

/** How the heads of a list's columns stand: in one line or two, and how much smaller than usual each is so that it fits. */
export interface HeadPlan {
  readonly lines: 1 | 2;
  readonly sizes: readonly number[];
  /** What the heads are higher than those of one line, em of the list. */
  readonly more: number;
}

/** The width in which a head stands whole in so many lines, with what is beside it, em of the list. */
export function headWidth(head: string, lines: 1 | 2): number {
  return (lines === 1 ? textWidth(head) : widthInTwo(head)) * HEAD + BESIDE;
}

/** Two lines where one head or more does not fit in one; smaller only what does not fit then either. `widths`: em of the list. */
export function planHeads(heads: readonly string[], widths: readonly number[]): HeadPlan {
  const fits = (head: string, index: number, lines: 1 | 2) => headWidth(head, lines) <= (widths[index] ?? 0) + 1e-6;
  const lines = heads.every((head, index) => fits(head, index, 1)) ? 1 : 2;
  const sizes = heads.map((head, index) => {
    const room = (widths[index] ?? 0) - BESIDE;
    const needs = headWidth(head, lines) - BESIDE;
    return needs <= room + 1e-6 ? 1 : Math.max(SMALLEST, room / needs);
  });
  return { lines, sizes, more: lines === 2 ? SECOND_LINE : 0 };
}

/** The width of the wider line where a text is broken between words so that both are about as wide, em of its own font. */
function widthInTwo(text: string): number {
  const words = text.split(" ");
  const breaks = words.map((_, index) => [words.slice(0, index), words.slice(index)] as const);
  return Math.min(...breaks.map((lines) => Math.max(...lines.map((line) => textWidth(line.join(" "))))));
}
