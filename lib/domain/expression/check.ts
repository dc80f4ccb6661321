import { err, ok, type Result } from "@/lib/domain/result";
import type { BinaryNode, CallNode, Expression, MetricNode, UnaryNode } from "./expression";
import type { Known } from "./known";
import { type ExpressionProblem, type ProblemCode, problem } from "./problem";
import { similarNames } from "./similar-names";
import { combined, type ExpressionUnit, joined, type Part, part } from "./units";

/** Decimals that `round` knows. */
const MOST_PLACES = 6;

/**
 * Whether an expression means something, and how what it yields is measured.
 *
 * Numbers add, compare and choose only within one unit; a number without a unit takes on that of its neighbour, except
 * beside a time (20 what?). A time by a count is a time, a count by a count a ratio, a ratio × 100 a percentage; so is a
 * count × 100 by a count.
 *
 * @returns all problems, in the order of the text
 */
export function checkExpression(
  expression: Expression,
  known: Known,
): Result<ExpressionUnit, readonly ExpressionProblem[]> {
  const checker = new Checker(known);
  const whole = checker.part(expression);
  const problems = checker.problems.toSorted((a, b) => a.from - b.from);
  if (problems.length > 0 || whole === null) return err(problems);
  if (whole.measured === "plain" || !checker.hasMetric) return err([problem("no-metric", expression)]);
  return ok(whole.measured);
}

/** Walks one tree. A part that is wrong itself is null and lets whatever is around it pass: one mistake, one problem. */
class Checker {
  readonly problems: ExpressionProblem[] = [];
  hasMetric = false;
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  part(node: Expression): Part | null {
    switch (node.kind) {
      case "number":
        return node.unit === null
          ? { ...part("plain"), written: node.value }
          : part(node.unit === "%" ? "percentage" : "milliseconds");
      case "metric":
        return this.#metric(node);
      case "unary":
        return this.#unary(node);
      case "binary":
        return this.#binary(node);
      case "call":
        return this.#call(node);
    }
  }

  #say(code: ProblemCode, at: Expression, more: Parameters<typeof problem>[2] = {}): null {
    this.problems.push(problem(code, at, more));
    return null;
  }

  #metric(node: MetricNode): Part | null {
    const { key } = node;
    const found = this.#known.find(key);
    this.hasMetric = true;
    if (found === "no-number") return this.#say("no-number", node, { found: key });
    if (found !== null) return part(found.unit);
    const keys = this.#known.metrics.map((metric) => metric.key);
    return this.#say("unknown-metric", node, { found: key, expected: similarNames(key, keys) });
  }

  #unary({ sign, operand }: UnaryNode): Part | null {
    const inner = this.part(operand);
    if (sign === "not") return this.#condition(operand, inner);
    return this.#unwritten(this.#number(operand, inner));
  }

  #binary({ sign, left, right }: BinaryNode): Part | null {
    const [a, b] = [this.part(left), this.part(right)];
    if (sign === "and" || sign === "or") {
      const areConditions = [this.#condition(left, a), this.#condition(right, b)];
      return areConditions.includes(null) ? null : part("yes-no");
    }
    if (a === null || b === null) return null;
    const outcome = combined(sign, a, b);
    return "part" in outcome ? outcome.part : this.#misfit(outcome.code, [left, a], [right, b]);
  }

  /** The side that is to blame, where one is; else the latter, which does not fit what stands before it. */
  #misfit(code: ProblemCode, [left, a]: readonly [Expression, Part], [right, b]: readonly [Expression, Part]): null {
    const isLeft =
      (code === "number-needed" && a.measured === "yes-no") ||
      (code === "time-unit-missing" && a.measured === "plain") ||
      (code === "percentage-factor" && a.measured === "percentage" && b.measured !== "percentage");
    return this.#say(code, isLeft ? left : right, { left: a.measured, right: b.measured });
  }

  #condition(node: Expression, inner: Part | null): Part | null {
    if (inner === null || inner.measured === "yes-no") return inner;
    return this.#say("condition-needed", node, { left: inner.measured });
  }

  #number(node: Expression, inner: Part | null): Part | null {
    if (inner === null || inner.measured !== "yes-no") return inner;
    return this.#say("number-needed", node, { left: inner.measured });
  }

  #call({ name, args }: CallNode): Part | null {
    const parts = args.map((argument): readonly [Expression, Part | null] => [argument, this.part(argument)]);
    const [first, second] = parts;
    if (first === undefined) return null;
    switch (name) {
      case "abs":
        return this.#unwritten(this.#number(...first));
      case "round":
        if (second !== undefined && !isPlaces(second[0])) this.#say("places", second[0], { bound: MOST_PLACES });
        return this.#unwritten(this.#number(...first));
      case "if":
        this.#condition(...first);
        return this.#alike(parts.slice(1), true);
      case "coalesce":
        return this.#alike(parts, true);
      default:
        return this.#alike(parts, false);
    }
  }

  /** Not the number that stands in the text any more. */
  #unwritten(inner: Part | null): Part | null {
    return inner === null ? null : { ...inner, written: null };
  }

  /** Arguments of which one is chosen: all measured alike. */
  #alike(parts: readonly (readonly [Expression, Part | null])[], mayBeConditions: boolean): Part | null {
    let before: readonly [Expression, Part] | null = null;
    let isWrong = false;
    for (const [node, each] of parts) {
      const one = mayBeConditions ? each : this.#number(node, each);
      if (one === null) {
        isWrong = true;
      } else if (before === null) {
        before = [node, one];
      } else {
        const outcome = joined(before[1], one);
        if ("code" in outcome) {
          isWrong = true;
          this.#misfit(outcome.code, before, [node, one]);
        } else before = [node, outcome.part];
      }
    }
    return isWrong || before === null ? null : this.#unwritten(before[1]);
  }
}

function isPlaces(node: Expression): boolean {
  return node.kind === "number" && node.unit === null && Number.isInteger(node.value) && node.value <= MOST_PLACES;
}
