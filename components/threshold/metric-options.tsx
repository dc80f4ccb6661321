"use client";

import type { Metric } from "@/lib/domain/metrics/catalogue";
import { useFigureWords } from "./use-figure-words";

interface MetricOptionsProps {
  readonly metrics: readonly Metric[];
}

/** Metrics to choose from in a `Select` by their keys, under the headings of their themes. */
export function MetricOptions({ metrics }: MetricOptionsProps) {
  const words = useFigureWords();
  const themes = [...new Set(metrics.map(({ theme }) => theme))];
  return themes.map((theme) => (
    <optgroup key={theme} label={words.theme(theme)}>
      {metrics
        .filter((metric) => metric.theme === theme)
        .map((metric) => (
          <option key={metric.key} value={metric.key}>
            {words.metric(metric.key)}
          </option>
        ))}
    </optgroup>
  ));
}
