/** Letters of scripts that run from right to left, and marks that turn a direction. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;

/**
 * A name for the middle of a sentence: one that runs from right to left is wrapped in Unicode's isolating marks (FSI, PDI),
 * so that it does not reorder the words and dots around it. Other names stay as they are.
 */
export function isolated(name: string): string {
  return TURNS.test(name) ? `\u2068${name}\u2069` : name;
}
