import {
  type Expression,
  type FunctionName,
  LITERAL_UNITS,
  type LiteralUnit,
  MOST_LEVELS,
  MOST_NODES,
  type Span,
} from "./expression";
import { ARITIES, functionNamed } from "./functions";
import { binarySign, LEVEL, LEVEL_OF } from "./operators";
import { type ExpressionProblem, type ProblemCode, problem } from "./problem";
import { similarNames } from "./similar-names";
import type { Token } from "./tokens";

type Read = Expression | ExpressionProblem;

const VALUES = ["metric", "number", "function", "("];
const OPERATORS = ["+", "-", "*", "/", "<", ">", "=", "and", "or"];
/** Digits before and behind the point that are read: all of them are exact, and print as they were written. */
const MOST_DIGITS = 12;
const MOST_DECIMALS = 6;

function isProblem(read: Read): read is ExpressionProblem {
  return "code" in read;
}

/** Precedence climbing over the tokens of one text; used once. */
export class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #nodes = 0;
  #levels = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The whole text. */
  read(): Read {
    const read = this.#expression(LEVEL.or);
    if (isProblem(read) || this.#token.kind === "end") return read;
    return this.#is(")") ? this.#wrong("parenthesis-extra") : this.#unexpected();
  }

  get #token(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", text: "", from: 0, to: 0 };
  }

  #take(): Token {
    const token = this.#token;
    this.#next += 1;
    return token;
  }

  #is(...signs: readonly string[]): boolean {
    const { kind, text } = this.#token;
    return kind === "sign" && signs.includes(text);
  }

  #isWord(word: string): boolean {
    const { kind, text } = this.#token;
    return kind === "word" && text.toLowerCase() === word;
  }

  #wrong(code: ProblemCode, at: Token = this.#token, more: Parameters<typeof problem>[2] = {}): ExpressionProblem {
    return problem(code, at, { found: at.text, ...more });
  }

  /** Something stands where an operator should. */
  #unexpected(): ExpressionProblem {
    if (this.#token.kind === "unknown") return this.#wrong("unknown-character");
    if (this.#is(",", ";")) return this.#wrong("stray-separator");
    if (this.#is("%")) return this.#wrong("stray-percent");
    return this.#wrong("operator-missing", this.#token, { expected: OPERATORS });
  }

  #node<T extends Expression>(node: T): Read {
    this.#nodes += 1;
    return this.#nodes > MOST_NODES ? problem("too-many-parts", node, { bound: MOST_NODES }) : node;
  }

  /** One level further in, at `at`. */
  #nested(at: Token, read: () => Read): Read {
    this.#levels += 1;
    if (this.#levels > MOST_LEVELS) return this.#wrong("too-deep", at, { bound: MOST_LEVELS });
    const result = read();
    this.#levels -= 1;
    return result;
  }

  /** Everything that binds at least as tightly as `level`. */
  #expression(level: number): Read {
    let left = level <= LEVEL.not && this.#isWord("not") ? this.#not() : this.#unary();
    while (!isProblem(left)) {
      const sign = this.#binarySign();
      if (sign === null || LEVEL_OF[sign] < level) return left;
      this.#take();
      const right = this.#expression(LEVEL_OF[sign] + 1);
      if (isProblem(right)) return right;
      left = this.#node({ kind: "binary", sign, left, right, from: left.from, to: right.to });
      if (LEVEL_OF[sign] === LEVEL.comparison && this.#isComparison()) return this.#wrong("chained-comparison");
    }
    return left;
  }

  #binarySign() {
    const { kind, text } = this.#token;
    return kind === "sign" || kind === "word" ? binarySign(text) : null;
  }

  #isComparison(): boolean {
    const sign = this.#binarySign();
    return sign !== null && LEVEL_OF[sign] === LEVEL.comparison;
  }

  #not(): Read {
    const at = this.#take();
    const operand = this.#nested(at, () => this.#expression(LEVEL.not));
    if (isProblem(operand)) return operand;
    return this.#node({ kind: "unary", sign: "not", operand, from: at.from, to: operand.to });
  }

  #unary(): Read {
    if (!this.#is("-", "−")) return this.#value();
    const at = this.#take();
    const operand = this.#nested(at, () => this.#unary());
    if (isProblem(operand)) return operand;
    return this.#node({ kind: "unary", sign: "-", operand, from: at.from, to: operand.to });
  }

  #value(): Read {
    const token = this.#token;
    if (token.kind === "number") return this.#number(this.#take());
    if (token.kind === "unknown") return this.#wrong("unknown-character");
    if (token.kind === "word" && token.text.includes(".")) {
      this.#take();
      return this.#node({ kind: "metric", key: token.text, from: token.from, to: token.to });
    }
    if (token.kind === "word" && binarySign(token.text) === null && !this.#isWord("not")) return this.#call();
    if (this.#is("(")) return this.#parenthesis();
    if (this.#is("%")) return this.#wrong("stray-percent");
    return this.#wrong("value-missing", token, { expected: VALUES });
  }

  #parenthesis(): Read {
    const open = this.#take();
    const inner = this.#nested(open, () => this.#expression(LEVEL.or));
    if (isProblem(inner)) return inner;
    return this.#close(open) ?? inner;
  }

  /** Takes the parenthesis that closes `open`, or says what stands there instead. */
  #close(open: Token): ExpressionProblem | null {
    if (this.#is(")")) {
      this.#take();
      return null;
    }
    return this.#token.kind === "end" ? this.#wrong("parenthesis-open", open) : this.#unexpected();
  }

  #number(token: Token): Read {
    const [whole = "", decimals = ""] = token.text.split(".");
    if (whole.replace(/^0+/, "").length > MOST_DIGITS || decimals.replace(/0+$/, "").length > MOST_DECIMALS) {
      return this.#wrong("long-number", token);
    }
    const unit = this.#unit(token);
    if (unit !== null && typeof unit === "object") return unit;
    const to = unit === null ? token.to : (this.#tokens[this.#next - 1]?.to ?? token.to);
    return this.#node({ kind: "number", value: Number(token.text), unit, from: token.from, to });
  }

  /** The unit behind a number, if there is one. A word right behind it, or one that is none at all, was meant to be. */
  #unit(number: Span): LiteralUnit | null | ExpressionProblem {
    const { kind, text, from } = this.#token;
    const unit = LITERAL_UNITS.find((known) => known === text.toLowerCase());
    if (unit !== undefined) {
      this.#take();
      return unit;
    }
    if (kind !== "word" || (from > number.to && (text.includes(".") || isName(text)))) return null;
    return this.#wrong("unknown-unit", this.#token, { expected: LITERAL_UNITS });
  }

  #call(): Read {
    const token = this.#take();
    const name = functionNamed(token.text);
    if (name === null) return this.#wrong("unknown-name", token, { expected: similarNames(token.text) });
    if (!this.#is("(")) return this.#wrong("function-parenthesis", token);
    const open = this.#take();
    return this.#nested(open, () => this.#arguments(token, open, name));
  }

  #arguments(token: Token, open: Token, name: FunctionName): Read {
    const args: Expression[] = [];
    while (!this.#is(")") || args.length > 0) {
      const argument = this.#expression(LEVEL.or);
      if (isProblem(argument)) return argument;
      args.push(argument);
      if (!this.#is(",", ";")) break;
      this.#take();
    }
    const unclosed = this.#close(open);
    if (unclosed !== null) return unclosed;
    const { least, most } = ARITIES[name];
    const to = this.#tokens[this.#next - 1]?.to ?? token.to;
    if (args.length < least)
      return problem("too-few-arguments", { from: token.from, to }, { found: name, bound: least });
    if (args.length > most) {
      return problem("too-many-arguments", args[most] ?? token, { found: name, bound: most });
    }
    return this.#node({ kind: "call", name, args, from: token.from, to });
  }
}

/** Whether a word means something by itself. */
function isName(word: string): boolean {
  return binarySign(word) !== null || functionNamed(word) !== null || word.toLowerCase() === "not";
}
