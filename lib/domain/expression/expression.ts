import type { BinarySign } from "./operators";

/** Where something stands in the text: `from` up to but not including `to`, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Units that a number may be written in. */
export const LITERAL_UNITS = ["ms", "s", "min", "h", "%"] as const;
export type LiteralUnit = (typeof LITERAL_UNITS)[number];

export const FUNCTION_NAMES = ["min", "max", "if", "abs", "round", "coalesce"] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** As it was written: 20 s is 20 in "s". */
export interface NumberNode extends Span {
  readonly kind: "number";
  readonly value: number;
  readonly unit: LiteralUnit | null;
}

export interface MetricNode extends Span {
  readonly kind: "metric";
  /** Whatever has the form of a key of 8x8's; `checkExpression` says whether there is such a metric. */
  readonly key: string;
}

export interface UnaryNode extends Span {
  readonly kind: "unary";
  readonly sign: "-" | "not";
  readonly operand: Expression;
}

export interface BinaryNode extends Span {
  readonly kind: "binary";
  readonly sign: BinarySign;
  readonly left: Expression;
  readonly right: Expression;
}

export interface CallNode extends Span {
  readonly kind: "call";
  readonly name: FunctionName;
  readonly args: readonly Expression[];
}

/** What a calculated metric's text says. Parentheses are in the form of the tree. */
export type Expression = NumberNode | MetricNode | UnaryNode | BinaryNode | CallNode;

/** Bounds that keep the cost of anything typed small: characters, levels of nesting, nodes of the tree. */
export const MOST_CHARACTERS = 500;
export const MOST_LEVELS = 32;
export const MOST_NODES = 200;

const AMOUNTS: Readonly<Record<LiteralUnit, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, "%": 1 };

/** A number in the product's units: times in ms, percentages 0–100. */
export function amountOf({ value, unit }: NumberNode): number {
  return unit === null ? value : value * AMOUNTS[unit];
}
