import type { BinarySign } from "./operators";
import type { ProblemCode } from "./problem";

/** What an expression yields: a number in a unit of the catalogue, one number by another, or yes or no. */
export const EXPRESSION_UNITS = ["count", "milliseconds", "percentage", "ratio", "yes-no"] as const;
export type ExpressionUnit = (typeof EXPRESSION_UNITS)[number];

/** How part of an expression is measured. `plain`: a number without a unit, which takes on that of what stands beside it. */
export type Measured = ExpressionUnit | "plain";

/** Part of an expression, as far as units go. */
export interface Part {
  readonly measured: Measured;
  /** A count or a time that was multiplied by 100 on the way to a percentage. */
  readonly isHundredfold: boolean;
  /** The number itself where it stands in the text without a unit. */
  readonly written: number | null;
}

type Outcome = { readonly part: Part } | { readonly code: ProblemCode };

export function part(measured: Measured, isHundredfold = false): Part {
  return { measured, isHundredfold, written: null };
}

function refused(code: ProblemCode): Outcome {
  return { code };
}

function made(measured: Measured, isHundredfold = false): Outcome {
  return { part: part(measured, isHundredfold) };
}

/** The unit of numbers that are added, compared or chosen between. 0 is 0 in any unit. */
export function joined(left: Part, right: Part): Outcome {
  const [a, b] = [left.measured, right.measured];
  if (a === b) return made(a, left.isHundredfold && right.isHundredfold);
  if (a === "yes-no" || b === "yes-no") return refused("number-needed");
  if (a === "plain") return taken(left, b);
  if (b === "plain") return taken(right, a);
  if (a !== "milliseconds" && b !== "milliseconds" && a !== "percentage" && b !== "percentage") return made("ratio");
  return refused("units-differ");
}

/** A plain number beside one with a unit. */
function taken(plain: Part, unit: Measured): Outcome {
  return unit === "milliseconds" && plain.written !== 0 ? refused("time-unit-missing") : made(unit);
}

function isBare(measured: Measured): boolean {
  return measured === "count" || measured === "ratio" || measured === "plain";
}

/** Share of a share and so on: of two bare numbers the less telling one. */
function bare(a: Measured, b: Measured): Measured {
  if (a === "plain") return b;
  if (b === "plain") return a;
  return a === "ratio" && b === "ratio" ? "ratio" : "count";
}

function product(left: Part, right: Part): Outcome {
  if (left.written === 100) return hundredfold(right.measured);
  if (right.written === 100) return hundredfold(left.measured);
  const [a, b] = [left.measured, right.measured];
  if (isBare(a) && isBare(b)) return made(bare(a, b));
  if (a === "milliseconds" && b === "milliseconds") return refused("no-product");
  const [other, unit] = isBare(a) ? [a, b] : [b, a];
  if (unit === "milliseconds" && isBare(other)) return made("milliseconds");
  if (unit === "percentage" && (other === "plain" || other === "ratio")) return made("percentage");
  return refused("percentage-factor");
}

/** × 100: what makes a percentage of a ratio, be it now or once it is divided. */
function hundredfold(measured: Measured): Outcome {
  if (measured === "ratio") return made("percentage");
  return made(measured, measured === "count" || measured === "milliseconds");
}

function quotient(left: Part, right: Part): Outcome {
  const [a, b] = [left.measured, right.measured];
  if (a === "percentage" && right.written === 100) return made("ratio");
  if (b === "plain") return made(a, left.isHundredfold);
  if (a === b) return made(left.isHundredfold ? "percentage" : "ratio");
  if (b === "milliseconds") return refused("time-divisor");
  if (b === "percentage") return refused("percentage-factor");
  if (a === "milliseconds") return made("milliseconds", left.isHundredfold);
  if (a === "percentage") return b === "ratio" ? made("percentage") : refused("no-quotient");
  // Count by ratio is a count again; everything else is one number by another.
  return made(a === "count" ? "count" : "ratio", left.isHundredfold && a === "count");
}

/** How what an operator makes of two sides is measured, or what is wrong with them. */
export function combined(sign: BinarySign, left: Part, right: Part): Outcome {
  const areConditions = left.measured === "yes-no" && right.measured === "yes-no";
  if (sign === "and" || sign === "or") return areConditions ? made("yes-no") : refused("condition-needed");
  if (areConditions) return sign === "=" || sign === "!=" ? made("yes-no") : refused("number-needed");
  if (left.measured === "yes-no" || right.measured === "yes-no") return refused("number-needed");
  if (sign === "*") return product(left, right);
  if (sign === "/") return quotient(left, right);
  const outcome = joined(left, right);
  return "code" in outcome || sign === "+" || sign === "-" ? outcome : made("yes-no");
}

/** Whether what an expression yields may be shown in a unit: counts and ratios are both plain numbers. */
export function fitsUnit(yielded: ExpressionUnit, shown: ExpressionUnit): boolean {
  const isNumber = (unit: ExpressionUnit) => unit === "count" || unit === "ratio";
  return yielded === shown || (isNumber(yielded) && isNumber(shown));
}
