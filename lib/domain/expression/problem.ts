import type { Span } from "./expression";
import type { Measured } from "./units";

/** What can be wrong with a text; the words stand under `expression.problems`. */
export const SYNTAX_PROBLEMS = [
  "empty",
  "too-long",
  "too-deep",
  "too-many-parts",
  "unknown-character",
  "long-number",
  "unknown-unit",
  "value-missing",
  "operator-missing",
  "parenthesis-open",
  "parenthesis-extra",
  "unknown-name",
  "function-parenthesis",
  "too-few-arguments",
  "too-many-arguments",
  "chained-comparison",
  "stray-separator",
  "stray-percent",
] as const;

/** What can be wrong with what it says. */
export const MEANING_PROBLEMS = [
  "unknown-metric",
  "no-number",
  "no-metric",
  "units-differ",
  "time-unit-missing",
  "time-divisor",
  "percentage-factor",
  "no-product",
  "no-quotient",
  "number-needed",
  "condition-needed",
  "places",
  "other-unit",
] as const;

export type ProblemCode = (typeof SYNTAX_PROBLEMS)[number] | (typeof MEANING_PROBLEMS)[number];

/** What is wrong, and where. */
export interface ExpressionProblem extends Span {
  readonly code: ProblemCode;
  /** What stands there; empty at the end of the text. */
  readonly found: string;
  /** What could stand there instead, best first: keys, names, units, signs. May be empty. */
  readonly expected: readonly string[];
  /** How the two sides are measured that do not fit; `left` comes first in the text. */
  readonly left: Measured | null;
  readonly right: Measured | null;
  /** How many there may be at most, or must be at least, where a number is the matter. */
  readonly bound: number | null;
}

type More = Partial<Pick<ExpressionProblem, "found" | "expected" | "left" | "right" | "bound">>;

export function problem(code: ProblemCode, { from, to }: Span, more: More = {}): ExpressionProblem {
  return { code, from, to, found: "", expected: [], left: null, right: null, bound: null, ...more };
}
