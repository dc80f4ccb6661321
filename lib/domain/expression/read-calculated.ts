import { err, ok, type Result } from "@/lib/domain/result";
import { checkExpression } from "./check";
import type { Expression } from "./expression";
import type { Known } from "./known";
import { parseExpression } from "./parse";
import { type ExpressionProblem, problem } from "./problem";
import { similarNames } from "./similar-names";
import { type ExpressionUnit, fitsUnit } from "./units";

/** A calculated metric that can be evaluated. */
export interface ReadCalculated {
  readonly expression: Expression;
  readonly unit: ExpressionUnit;
}

/**
 * Reads and checks what somebody typed, as a figure in a unit: what an editor asks at every key and a service before it
 * stores anything.
 *
 * @param shown the unit in which it is to be shown; null where that is still open
 */
export function readCalculated(
  text: string,
  shown: ExpressionUnit | null,
  known: Known,
): Result<ReadCalculated, readonly ExpressionProblem[]> {
  const read = parseExpression(text);
  if (!read.ok) return err(read.error.map((one) => withMetrics(one, known)));
  const checked = checkExpression(read.value, known);
  if (!checked.ok)
    return err(checked.error.map((one) => ({ ...one, found: one.found || text.slice(one.from, one.to) })));
  if (shown !== null && !fitsUnit(checked.value, shown)) {
    return err([problem("other-unit", { from: 0, to: text.length }, { left: checked.value, right: shown })]);
  }
  return ok({ expression: read.value, unit: checked.value });
}

/** A name without a period may be a metric's whose period was forgotten. */
function withMetrics(one: ExpressionProblem, known: Known): ExpressionProblem {
  if (one.code !== "unknown-name") return one;
  const wanted = one.found.toLowerCase();
  const meant = known.metrics.flatMap(({ key }) => (key.split(".")[0]?.toLowerCase() === wanted ? [key] : []));
  const expected =
    meant.length > 0 ? meant : similarNames(one.found, [...new Set(known.metrics.map(({ key }) => key))]);
  return { ...one, expected };
}
