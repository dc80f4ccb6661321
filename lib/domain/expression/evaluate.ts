import { withoutNoise } from "@/lib/domain/combine/over-rows";
import { amountOf, type CallNode, type Expression } from "./expression";
import type { BinarySign } from "./operators";

type Value = (key: string) => number | null;

/**
 * What an expression comes to: times in ms, percentages 0–100, yes and no as 1 and 0. No data in is no data out, except
 * in `coalesce`, which takes the first that is known, and in the branch that `if` does not take. By zero there is no data.
 *
 * @param value a metric's figure; over several queues the one that they have together
 */
export function evaluate(expression: Expression, value: Value): number | null {
  const result = of(expression, value);
  // -0 would be shown with its sign.
  return result === null || !Number.isFinite(result) ? null : result + 0;
}

function of(node: Expression, value: Value): number | null {
  switch (node.kind) {
    case "number":
      return amountOf(node);
    case "metric":
      return value(node.key);
    case "unary": {
      const operand = of(node.operand, value);
      if (operand === null) return null;
      return node.sign === "-" ? -operand : Number(operand === 0);
    }
    case "binary": {
      const left = of(node.left, value);
      const right = of(node.right, value);
      return left === null || right === null ? null : finite(BINARY[node.sign](left, right));
    }
    case "call":
      return called(node, value);
  }
}

const BINARY: Readonly<Record<BinarySign, (a: number, b: number) => number>> = {
  or: (a, b) => Number(a !== 0 || b !== 0),
  and: (a, b) => Number(a !== 0 && b !== 0),
  "<": (a, b) => Number(a < b),
  "<=": (a, b) => Number(a <= b),
  ">": (a, b) => Number(a > b),
  ">=": (a, b) => Number(a >= b),
  "=": (a, b) => Number(a === b),
  "!=": (a, b) => Number(a !== b),
  "+": (a, b) => withoutNoise(a + b),
  "-": (a, b) => withoutNoise(a - b),
  "*": (a, b) => withoutNoise(a * b),
  "/": (a, b) => withoutNoise(a / b),
};

/** What is beyond all numbers is no data, and not more than anything. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function called({ name, args }: CallNode, value: Value): number | null {
  if (name === "if") {
    const [condition, yes, no] = args;
    const met = condition === undefined ? null : of(condition, value);
    const taken = met === null ? undefined : met === 0 ? no : yes;
    return taken === undefined ? null : of(taken, value);
  }
  if (name === "coalesce") {
    for (const argument of args) {
      const known = of(argument, value);
      if (known !== null) return known;
    }
    return null;
  }
  const values: number[] = [];
  for (const argument of args) {
    const known = of(argument, value);
    if (known === null) return null;
    values.push(known);
  }
  return NUMERIC[name](values);
}

const NUMERIC = {
  min: (values: readonly number[]) => Math.min(...values),
  max: (values: readonly number[]) => Math.max(...values),
  abs: ([value = 0]: readonly number[]) => Math.abs(value),
  round: ([value = 0, places = 0]: readonly number[]) => rounded(value, places),
};

/** Halves away from zero, as people round. */
function rounded(value: number, places: number): number {
  const factor = 10 ** places;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
}
