import fc from "fast-check";
import {
  type Expression,
  FUNCTION_NAMES,
  type FunctionName,
  LITERAL_UNITS,
} from "../../lib/domain/expression/expression";
import { ARITIES } from "../../lib/domain/expression/functions";
import { partsOf } from "../../lib/domain/expression/metrics-in";
import { type BinarySign, LEVEL_OF } from "../../lib/domain/expression/operators";
import { parseExpression } from "../../lib/domain/expression/parse";
import { anyCharacter } from "./any-character";

const SIGNS = Object.keys(LEVEL_OF) as BinarySign[];

export const KEYS = [
  "accepted.today",
  "entered.int-15m",
  "entered.int-30m",
  "slaPercentage.int-1h",
  "slaTimeThreshold.today",
  "interactionsLongestWaitInQueue.rt",
  "accepted.today.inQueue",
  "accepted.",
  "x.int-",
] as const;

const HERE = { from: 0, to: 0 };

const number = fc
  .record({
    value: fc.oneof(
      fc.nat(120),
      fc.nat(999_999_999_999),
      fc.nat(9_999_999).map((parts) => parts / 1000),
    ),
    unit: fc.option(fc.constantFrom(...LITERAL_UNITS), { nil: null }),
  })
  .map((node): Expression => ({ kind: "number", ...node, ...HERE }));
const metric = fc.constantFrom(...KEYS).map((key): Expression => ({ kind: "metric", key, ...HERE }));

function calls(name: FunctionName, inner: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const { least, most } = ARITIES[name];
  return fc
    .array(inner, { minLength: least, maxLength: Math.min(most, 4) })
    .map((args): Expression => ({ kind: "call", name, args, ...HERE }));
}

/** Any tree that the grammar knows, sensible or not; spans are not its own. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    metric,
    number,
    fc
      .record({ sign: fc.constantFrom(...SIGNS), left: tie("node"), right: tie("node") })
      .map((node): Expression => ({ kind: "binary", ...node, ...HERE })),
    fc
      .record({ sign: fc.constantFrom("-" as const, "not" as const), operand: tie("node") })
      .map((node): Expression => ({ kind: "unary", ...node, ...HERE })),
    fc.constantFrom(...FUNCTION_NAMES).chain((name) => calls(name, tie("node"))),
  ),
})).node;

const SCRAPS = [
  ...[...KEYS, ...FUNCTION_NAMES, ...LITERAL_UNITS, ...SIGNS],
  ...["not", "(", ")", ",", ";", " ", "  ", "\u00a0", "\n", "≤", "≥", "≠", "−", "×", "÷", "==", "<>", "NOT", "Max"],
  ...[
    "20",
    "5.25",
    "0",
    "100",
    "1e5",
    "007",
    ".",
    "..",
    "é",
    "😀",
    "\ud800",
    "constructor",
    "__proto__",
    "€",
    "'",
    '"',
  ],
];

/** Any text at all, and texts that nearly make sense. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 600 }),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((scraps) => scraps.join("")),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((scraps) => scraps.join(" ")),
);

/** The tree of a text that makes sense. */
export function readExpression(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

/** How many parts a tree has. */
export function partCount(node: Expression): number {
  return partsOf(node).reduce((sum, each) => sum + partCount(each), 1);
}

/** The tree without its places in a text. */
export function shapeOf(node: Expression): unknown {
  const { from: _from, to: _to, ...rest } = node;
  switch (rest.kind) {
    case "unary":
      return { ...rest, operand: shapeOf(rest.operand) };
    case "binary":
      return { ...rest, left: shapeOf(rest.left), right: shapeOf(rest.right) };
    case "call":
      return { ...rest, args: rest.args.map(shapeOf) };
    default:
      return rest;
  }
}
