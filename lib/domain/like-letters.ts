import { foldName } from "./match";

/** Says which letters count as the same as one. */
export type LikeLetters = (letter: string) => readonly string[];

/** A letter in both cases; the letter alone where it has one. */
export const bothCases: LikeLetters = (letter) =>
  [...new Set([letter, letter.toLowerCase(), letter.toUpperCase()])].filter(isOneLetter);

/** Latin with its supplements, Greek and Cyrillic, by first and last code point. */
const ALPHABETS = [
  [0x41, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
] as const;

let byFold: ReadonlyMap<string, readonly string[]> | null = null;

/** The letters that people type one for another, apart by case and accents alone: e, E, é, Ê … */
export const anyAccent: LikeLetters = (letter) => {
  byFold ??= foldedAlphabets();
  return [...new Set([...bothCases(letter), ...(byFold.get(foldName(letter)) ?? [])])];
};

function foldedAlphabets(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const [from, to] of ALPHABETS)
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCodePoint(code);
      if (!isOneLetter(letter)) continue;
      const fold = foldName(letter);
      map.set(fold, [...(map.get(fold) ?? []), letter]);
    }
  return map;
}

function isOneLetter(text: string): boolean {
  return /^\p{Letter}$/u.test(text);
}
