import { AGENT_STATUS_METRICS } from "./agent-status-metrics";
import { AGENT_TIME_METRICS } from "./agent-time-metrics";
import { AGENT_WORK_METRICS } from "./agent-work-metrics";
import type { BaseMetric, Better, Family, MetricKind, Period, Theme } from "./base-metric";
import { QUEUE_METRICS } from "./queue-metrics";
import { QUEUE_WORK_METRICS } from "./queue-work-metrics";

export type { Better, Family, MetricKind, Period, Theme } from "./base-metric";

/** One metric key of the Real-time Metrics API v5. Its words are in the message catalogues, under `metrics.<base>`. */
export interface Metric {
  /** As 8x8 spells it, e.g. `accepted.int-15m.inQueue`. */
  readonly key: string;
  /** The key without period and context, e.g. `accepted`. */
  readonly base: string;
  readonly period: Period;
  /** Counts only what the agent did for the one queue asked about. */
  readonly inQueue: boolean;
  readonly theme: Theme;
  readonly kind: MetricKind;
  readonly better: Better;
  /** The endpoint families that offer the key. */
  readonly families: readonly Family[];
  /** A duration that grows with the clock between refreshes. */
  readonly ticks: boolean;
}

/** The names all keys are made of, in the order in which a page lists them. */
export const BASE_METRICS: readonly BaseMetric[] = [
  ...QUEUE_METRICS,
  ...QUEUE_WORK_METRICS,
  ...AGENT_STATUS_METRICS,
  ...AGENT_WORK_METRICS,
  ...AGENT_TIME_METRICS,
];

function metricsOfBase(row: BaseMetric): Metric[] {
  return row.offers.flatMap(({ families, periods, inQueue = false }) =>
    periods.map((period) => ({
      key: `${row.base}.${period}${inQueue ? ".inQueue" : ""}`,
      base: row.base,
      period,
      inQueue,
      theme: row.theme,
      kind: row.kind,
      better: row.better,
      families,
      ticks: row.ticks === true && period === "rt",
    })),
  );
}

/** All 302 documented keys, by theme, now before today. */
export const METRICS: readonly Metric[] = BASE_METRICS.flatMap(metricsOfBase);

const byKey = new Map(METRICS.map((metric) => [metric.key, metric]));

/** @returns undefined for a key that 8x8 does not document: such a value is shown as it came, or not at all. */
export function findMetric(key: string): Metric | undefined {
  return byKey.get(key);
}

/** Every metric that an endpoint family offers, in the catalogue's order. */
export function metricsOf(family: Family): readonly Metric[] {
  return METRICS.filter((metric) => metric.families.includes(family));
}
