import { type Expression, MOST_CHARACTERS, type NumberNode } from "./expression";
import { type BinarySign, LEVEL, LEVEL_OF } from "./operators";

/**
 * An expression as it is written well: one space around signs, no parenthesis that nothing needs. What it prints reads as
 * the same tree again; where that would be too long to be read, the spaces are left out.
 */
export function printExpression(expression: Expression): string {
  const spaced = airy(pieces(expression, LEVEL.or, SPACED));
  return spaced.length <= MOST_CHARACTERS ? spaced : dense(pieces(expression, LEVEL.or, DENSE));
}

interface Style {
  readonly sign: (sign: BinarySign) => string;
  readonly number: (node: NumberNode) => string;
}

const SPACED: Style = {
  sign: (sign) => sign,
  number: ({ value, unit }) => (unit === null ? String(value) : `${value} ${unit}`),
};

const SHORT: Partial<Record<BinarySign, string>> = { "<=": "≤", ">=": "≥", "!=": "≠" };
const DENSE: Style = {
  sign: (sign) => SHORT[sign] ?? sign,
  number: ({ value, unit }) => `${value}${unit ?? ""}`,
};

/** A negative sign sits tight, unlike that of a difference. */
const NEGATION = "neg";

/** What the text consists of, in order; parentheses where something would bind less tightly than `level`. */
function pieces(node: Expression, level: number, style: Style): readonly string[] {
  const own = levelOf(node);
  const inner = bare(node, style);
  return own < level ? ["(", ...inner, ")"] : inner;
}

function levelOf(node: Expression): number {
  if (node.kind === "binary") return LEVEL_OF[node.sign];
  if (node.kind === "unary") return node.sign === "not" ? LEVEL.not : LEVEL.negation;
  return LEVEL.value;
}

function bare(node: Expression, style: Style): readonly string[] {
  switch (node.kind) {
    case "number":
      return [style.number(node)];
    case "metric":
      return [node.key];
    case "unary":
      return node.sign === "not"
        ? ["not", ...pieces(node.operand, LEVEL.not, style)]
        : [NEGATION, ...pieces(node.operand, LEVEL.negation, style)];
    case "binary": {
      const level = LEVEL_OF[node.sign];
      // Comparisons do not chain; all else is read from the left.
      const left = pieces(node.left, level === LEVEL.comparison ? level + 1 : level, style);
      return [...left, style.sign(node.sign), ...pieces(node.right, level + 1, style)];
    }
    case "call": {
      const args = node.args.map((argument) => pieces(argument, LEVEL.or, style));
      return [
        node.name,
        "call(",
        ...args.flatMap((argument, index) => (index === 0 ? argument : [",", ...argument])),
        ")",
      ];
    }
  }
}

const WRITTEN: Readonly<Record<string, string>> = { [NEGATION]: "-", "call(": "(" };

function written(piece: string): string {
  return WRITTEN[piece] ?? piece;
}

function airy(all: readonly string[]): string {
  return all.reduce((text, piece, index) => {
    const before = all[index - 1];
    const isTight =
      before === undefined || [NEGATION, "(", "call("].includes(before) || [")", ",", "call("].includes(piece);
    return text + (isTight ? "" : " ") + written(piece);
  }, "");
}

const LETTER_LAST = /[\p{L}\p{N}_.]$/u;
const LETTER_FIRST = /^[\p{L}\p{N}_.]/u;

function dense(all: readonly string[]): string {
  return all.reduce((text, piece) => {
    const next = written(piece);
    return text + (LETTER_LAST.test(text) && LETTER_FIRST.test(next) ? " " : "") + next;
  }, "");
}
