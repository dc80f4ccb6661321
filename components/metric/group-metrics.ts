import type { Metric, Period, Theme } from "@/lib/domain/metrics/catalogue";

/** Windows from the shortest to the longest, as columns stand. */
const PERIOD_ORDER: readonly Period[] = ["rt", "int-15m", "int-30m", "int-1h", "int-4h", "int-8h", "int-12h", "today"];

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

/** Sorts a family's metrics into the catalogue's themes, in its order; every metric appears exactly once. */
export function groupMetrics(metrics: readonly Metric[]): MetricGroup[] {
  const themes = [...new Set(metrics.map((metric) => metric.theme))];
  return themes.map((theme) => {
    const members = metrics.filter((metric) => metric.theme === theme);
    const periods = PERIOD_ORDER.filter((period) => members.some((metric) => metric.period === period));
    const lines = [...new Set(members.map((metric) => metric.base))].map((base) => ({
      base,
      cells: periods.map(
        (period) => members.find((metric) => metric.base === base && metric.period === period) ?? null,
      ),
    }));
    return { theme, periods, lines };
  });
}
