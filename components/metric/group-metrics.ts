import { PERIODS } from "@/lib/domain/metrics/base-metric";
import type { Metric, Period, Theme } from "@/lib/domain/metrics/catalogue";

/** One metric over its windows. */
export interface MetricLine {
  readonly base: string;
  /** In the order of the group's `periods`; null where 8x8 has no such window. */
  readonly cells: readonly (Metric | null)[];
}

export interface MetricGroup {
  readonly theme: Theme;
  readonly periods: readonly Period[];
  readonly lines: readonly MetricLine[];
}

/**
 * Sorts a family's metrics into the catalogue's themes, in its order; every metric appears exactly once. What became of a
 * queue's interactions is, for an agent, part of what the agent did with them.
 */
export function groupMetrics(metrics: readonly Metric[]): MetricGroup[] {
  const isAgents = metrics.some((metric) => metric.theme === "interactions");
  const themeOf = (metric: Metric) => (isAgents && metric.theme === "outcomes" ? "interactions" : metric.theme);
  const themes = [...new Set(metrics.map(themeOf))];
  // An agent's page begins with what the agent is doing.
  if (isAgents) themes.sort((a, b) => Number(b === "status") - Number(a === "status"));
  return themes.map((theme) => {
    const members = metrics.filter((metric) => themeOf(metric) === theme);
    const periods = PERIODS.filter((period) => members.some((metric) => metric.period === period));
    const lines = [...new Set(members.map((metric) => metric.base))].map((base) => ({
      base,
      cells: periods.map(
        (period) => members.find((metric) => metric.base === base && metric.period === period) ?? null,
      ),
    }));
    return { theme, periods, lines };
  });
}
