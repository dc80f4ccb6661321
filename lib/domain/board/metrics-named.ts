import { findMetric } from "@/lib/domain/metrics/catalogue";

/** Anything in an expression that has the shape of a metric's key, `accepted.int-15m`. */
const KEY_SHAPED = /[A-Za-z][A-Za-z0-9]*\.(?:rt|today|int-\d+[mh])\b/g;

/** The metrics that an expression names, each once; also of one that cannot be read to its end. */
export function metricsNamed(expression: string): string[] {
  const named = expression.match(KEY_SHAPED) ?? [];
  return [...new Set(named)].filter((key) => findMetric(key) !== undefined);
}
