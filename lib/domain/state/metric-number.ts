import type { Metrics } from "@/lib/domain/snapshot";

/** The number under a key; null when it is absent, no number or not finite: nothing may be counted with it. */
export function metricNumber(metrics: Metrics, key: string): number | null {
  const value = metrics[key];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** Sum of what is known; null when nothing is, because no data is not zero. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  let sum: number | null = null;
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
}
