import { type Metric, type MetricKind, metricsOf } from "@/lib/domain/metrics/catalogue";

/** A metric that may stand in an expression. */
export interface KnownMetric {
  readonly key: string;
  readonly unit: Extract<MetricKind, "count" | "milliseconds" | "percentage">;
  /** Its name in the reader's language, to be found by; empty where nobody looks. */
  readonly label: string;
}

/** What may stand in an expression. */
export interface Known {
  readonly metrics: readonly KnownMetric[];
  /** `no-number`: there is such a metric, but nothing can be calculated with it. */
  find(key: string): KnownMetric | "no-number" | null;
}

/**
 * The metrics that 8x8 offers for queues, of which calculated metrics are made.
 *
 * @param label a metric's name in the reader's language
 */
export function queueMetrics(label: (metric: Metric) => string = () => ""): Known {
  const offered = metricsOf("queues");
  const metrics = offered.flatMap((metric): KnownMetric[] => {
    const { key, kind } = metric;
    const isNumber = kind === "count" || kind === "milliseconds" || kind === "percentage";
    return isNumber ? [{ key, unit: kind, label: label(metric) }] : [];
  });
  return knownOf(metrics, new Set(offered.map(({ key }) => key)));
}

function knownOf(metrics: readonly KnownMetric[], all: ReadonlySet<string>): Known {
  const byKey = new Map(metrics.map((metric) => [metric.key, metric]));
  return { metrics, find: (key) => byKey.get(key) ?? (all.has(key) ? "no-number" : null) };
}
