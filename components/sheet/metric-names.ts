import type { MetricWords } from "@/components/board/load-metric-words";
import { findMetric } from "@/lib/domain/metrics/catalogue";

/** Names metrics by their keys. */
export interface MetricNames {
  /** "Waiting now", "Answered · today": "now" is what a wall speaks of unless it says otherwise. */
  name(key: string): string;
  /** For the head of a column: "Answered". */
  short(key: string): string;
}

/** Names by the words of a language. */
export function metricNamesOf(words: MetricWords): MetricNames {
  return {
    name: (key) => {
      const metric = findMetric(key);
      if (metric === undefined) return key;
      const { label } = words.metric(metric.base);
      return metric.period === "rt" ? label : `${label} · ${words.period(metric.period)}`;
    },
    short: (key) => {
      const metric = findMetric(key);
      return metric === undefined ? key : words.metric(metric.base).short;
    },
  };
}
