import { FUNCTION_NAMES } from "./expression";

const MOST_SUGGESTED = 3;
/** Characters of a word that are compared: no key is longer. */
const MOST_COMPARED = 60;

/** The names most like a word, best first: of functions, and of metrics by key or by the part before the point. */
export function similarNames(word: string, keys: readonly string[] = []): readonly string[] {
  const wanted = word.toLowerCase().slice(0, MOST_COMPARED);
  const allowed = Math.max(2, Math.floor(wanted.length / 3));
  return [...FUNCTION_NAMES, ...keys]
    .map((name) => ({ name, distance: distanceOf(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => name);
}

/** How many letters must be put in, taken out or changed to make one of the other (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
