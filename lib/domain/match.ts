/** Something that can be found by its name. */
export interface Findable {
  readonly id: string;
  readonly name: string;
}

const MARKS = /\p{Mark}+/gu;
const BREAKS = /[^\p{Letter}\p{Number}]+/u;
/** Letters that Unicode does not take apart into a base and a mark, but that people type without it. */
const FOLDS: Readonly<Record<string, string>> = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", þ: "th", ı: "i" };

/** Words as people type them: lower case, without accents. */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[ßøłđæœþı]/g, (letter) => FOLDS[letter] ?? letter);
}

function words(folded: string): string[] {
  return folded.split(BREAKS).filter((word) => word !== "");
}

/**
 * How well a name answers what was typed, lower is better, null for not at all. 0 the whole name · 1 the name begins so ·
 * 2 every typed word begins a word of the name, in any order · 3 the typed text stands somewhere inside. Case and accents don't count.
 */
export function matchRank(name: string, typed: string): 0 | 1 | 2 | 3 | null {
  const folded = foldName(name);
  const wish = foldName(typed).trim();
  if (wish === "") return 2;
  if (folded === wish) return 0;
  if (folded.startsWith(wish)) return 1;
  const wanted = words(wish);
  const available = words(folded);
  const takes = (word: string) => {
    const index = available.findIndex((candidate) => candidate.startsWith(word));
    if (index === -1) return false;
    available.splice(index, 1);
    return true;
  };
  // The longest first: "ma m" must find "Maya Marlow" whichever word is looked for first.
  const byLength = [...wanted].sort((a, b) => b.length - a.length);
  if (byLength.length > 0 && byLength.every(takes)) return 2;
  return folded.includes(wish) ? 3 : null;
}

/** Whether a name answers what was typed at all. */
export function isFound(name: string, typed: string): boolean {
  return matchRank(name, typed) !== null;
}

/** The best answers, best first; equals keep the order they came in. */
export function findMatches<T extends Findable>(rows: readonly T[], typed: string, limit: number): T[] {
  return rows
    .map((row, index) => ({ row, index, rank: matchRank(row.name, typed) }))
    .filter((entry) => entry.rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.index - b.index)
    .slice(0, limit)
    .map((entry) => entry.row);
}
