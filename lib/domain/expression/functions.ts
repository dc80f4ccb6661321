import { FUNCTION_NAMES, type FunctionName } from "./expression";

/** How many arguments a function takes. */
interface Arity {
  readonly least: number;
  readonly most: number;
}

const ANY = Number.POSITIVE_INFINITY;

export const ARITIES: Readonly<Record<FunctionName, Arity>> = {
  min: { least: 2, most: ANY },
  max: { least: 2, most: ANY },
  if: { least: 3, most: 3 },
  abs: { least: 1, most: 1 },
  round: { least: 1, most: 2 },
  coalesce: { least: 2, most: ANY },
};

/** @param word in any case */
export function functionNamed(word: string): FunctionName | null {
  const name = word.toLowerCase();
  return FUNCTION_NAMES.find((known) => known === name) ?? null;
}
