import type { Combined } from "@/lib/domain/combine/combine";
import { evaluate } from "./evaluate";
import type { Expression } from "./expression";

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
 * Evaluates an expression. Each metric is combined over all rows first, so that what is calculated from figures is
 * calculated from those that stand on the board.
 *
 * @param figureOf a metric's one figure over the rows; asked once for each metric that the result depends on
 */
export function calculate(expression: Expression, figureOf: (key: string) => Combined): Calculated {
  const needed = new Map<string, Combined>();
  const value = evaluate(expression, (key) => {
    const figure = needed.get(key) ?? figureOf(key);
    needed.set(key, figure);
    return figure.value;
  });
  const failed = value === null ? [...needed].find(([, { problem }]) => problem !== null) : undefined;
  return {
    value,
    of: needed.size === 0 ? 0 : Math.min(...[...needed.values()].map(({ of }) => of)),
    problem: failed?.[1].problem ?? null,
    why: failed?.[1].why ?? null,
    metric: failed?.[0] ?? null,
  };
}
