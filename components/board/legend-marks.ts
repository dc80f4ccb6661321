import { textWidth } from "@/lib/domain/format/text-width";

/** What a shape means that stands in tiles or cells without its word. */
export interface LegendMark {
  readonly level: "near" | "breach";
  readonly word: string;
}

/** Between two marks of a legend, and the shape of one with the gap to its word, em of the legend. */
const GAP = 1.2;
const SHAPE = 1.07;

/** One mark for each shape, the gravest first; a shape that means several things says all of them. */
export function legendOf(said: readonly LegendMark[]): readonly LegendMark[] {
  return (["breach", "near"] as const).flatMap((level) => {
    const words = new Set(said.filter((one) => one.level === level).map(({ word }) => word));
    return words.size === 0 ? [] : [{ level, word: [...words].join(" / ") }];
  });
}

/** As many marks, from the gravest, as there is room for: a word is said whole or not at all. `left`: em of the legend. */
export function fittingMarks(marks: readonly LegendMark[], left: number): readonly LegendMark[] {
  let needed = -GAP;
  return marks.filter(({ word }) => {
    needed += GAP + SHAPE + textWidth(word);
    return needed <= left;
  });
}
