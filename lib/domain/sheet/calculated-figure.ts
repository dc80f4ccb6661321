import type { BoardDocument, CalculatedMetric } from "@/lib/domain/board/document";
import type { Unit } from "@/lib/domain/board/measure";
import type { Combined } from "@/lib/domain/combine/combine";
import { calculate } from "@/lib/domain/expression/calculate";
import type { Expression } from "@/lib/domain/expression/expression";
import { queueMetrics } from "@/lib/domain/expression/known";
import { readCalculated } from "@/lib/domain/expression/read-calculated";

export interface CalculatedFigure {
  readonly value: number | null;
  readonly unit: Unit;
  /** `expression`: it cannot be read, or means nothing in its unit; else why one of its metrics has no figure. */
  readonly problem: string | null;
  /** Rows that had data. */
  readonly of: number;
}

const METRICS = queueMetrics();

/** Read once for a document's life; null: it makes no sense. */
const readBefore = new WeakMap<CalculatedMetric, Expression | null>();

function expressionOf(metric: CalculatedMetric): Expression | null {
  const known = readBefore.get(metric);
  if (known !== undefined) return known;
  const read = readCalculated(metric.expression, metric.unit, METRICS);
  const expression = read.ok ? read.value.expression : null;
  readBefore.set(metric, expression);
  return expression;
}

/**
 * A calculated metric of a document over rows.
 *
 * @param figureOf the one figure that a metric has over those rows
 */
export function calculatedFigure(
  id: string,
  { calculated }: BoardDocument,
  figureOf: (key: string) => Combined,
): CalculatedFigure {
  const metric = calculated.find((one) => one.id === id);
  const expression = metric === undefined ? null : expressionOf(metric);
  const unit = metric?.unit ?? "count";
  if (expression === null) return { value: null, unit, problem: "expression", of: 0 };
  const { value, of, problem, why } = calculate(expression, figureOf);
  return { value, unit, problem: why ?? problem, of };
}
