import { type CombineContext, type Combined, combine } from "@/lib/domain/combine/combine";
import { keysFor } from "@/lib/domain/combine/keys-for";
import type { CombinedRow } from "@/lib/domain/combine/over-rows";
import { evaluate } from "./evaluate";
import type { Expression } from "./expression";
import { metricsIn } from "./metrics-in";

/** A calculated metric's figure over rows. */
export interface Calculated {
  /** See `evaluate`; null is no data or a problem. */
  readonly value: number | null;
  /** Rows that had data of the metric that had the fewest. */
  readonly of: number;
  /** Why a metric that was needed has no figure over these rows, and which one. */
  readonly problem: Combined["problem"];
  readonly why: Combined["why"];
  readonly metric: string | null;
}

/**
 * Evaluates an expression over rows. Each metric is combined over all of them first, so that what is calculated from the
 * figures is calculated from those that stand on the board.
 */
export function calculate(expression: Expression, rows: readonly CombinedRow[], context: CombineContext): Calculated {
  const figures = new Map(metricsIn(expression).map((key) => [key, combine(key, rows, context)]));
  const read = new Set<string>();
  const value = evaluate(expression, (key) => {
    read.add(key);
    return figures.get(key)?.value ?? null;
  });
  const needed = [...figures].filter(([key]) => read.has(key));
  const failed = value === null ? needed.find(([, { problem }]) => problem !== null) : undefined;
  return {
    value,
    of: needed.reduce((fewest, [, figure]) => Math.min(fewest, figure.of), needed.length === 0 ? 0 : rows.length),
    problem: failed?.[1].problem ?? null,
    why: failed?.[1].why ?? null,
    metric: failed?.[0] ?? null,
  };
}

/** The metrics of each row that `calculate` reads. */
export function keysForCalculated(
  expression: Expression,
  of: CombineContext["of"],
  several: boolean,
): readonly string[] {
  return [...new Set(metricsIn(expression).flatMap((key) => keysFor(of, key, several)))];
}
