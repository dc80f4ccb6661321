/** Signs with two sides; words among them in lower case. */
export type BinarySign = "or" | "and" | "<" | "<=" | ">" | ">=" | "=" | "!=" | "+" | "-" | "*" | "/";

/** How tightly something binds; more is tighter. */
export const LEVEL = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, negation: 7, value: 8 } as const;

export type BinaryLevel = (typeof LEVEL)["or" | "and" | "comparison" | "sum" | "product"];

export const LEVEL_OF: Readonly<Record<BinarySign, BinaryLevel>> = {
  or: LEVEL.or,
  and: LEVEL.and,
  "<": LEVEL.comparison,
  "<=": LEVEL.comparison,
  ">": LEVEL.comparison,
  ">=": LEVEL.comparison,
  "=": LEVEL.comparison,
  "!=": LEVEL.comparison,
  "+": LEVEL.sum,
  "-": LEVEL.sum,
  "*": LEVEL.product,
  "/": LEVEL.product,
};

/** All ways to write them, as spreadsheets and phones do too. */
const SPELLINGS: ReadonlyMap<string, BinarySign> = new Map([
  ...(Object.keys(LEVEL_OF) as BinarySign[]).map((sign): [string, BinarySign] => [sign, sign]),
  ["==", "="],
  ["<>", "!="],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["−", "-"],
  ["×", "*"],
  ["·", "*"],
  ["÷", "/"],
]);

/** @param text a sign, or a word in any case */
export function binarySign(text: string): BinarySign | null {
  return SPELLINGS.get(text.toLowerCase()) ?? null;
}
