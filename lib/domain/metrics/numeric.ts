import { findMetric, type MetricKind } from "./catalogue";

const NUMERIC: ReadonlySet<MetricKind> = new Set(["count", "milliseconds", "percentage"]);

/** Whether a metric's values are numbers that can be compared, combined or drawn. A key that 8x8 does not document has none. */
export function isNumeric(key: string): boolean {
  const metric = findMetric(key);
  return metric !== undefined && NUMERIC.has(metric.kind);
}
