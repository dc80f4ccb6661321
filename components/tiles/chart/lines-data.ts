import type { ChartSeries } from "@/components/charts/series-axis";
import { inkOf } from "@/components/charts/series-colours";
import type { ChartData } from "@/components/export/chart-data";

const MINUTE = 60_000;

/** A chart of minutes to be taken along. `target`: what is said of it, null for none. */
export function linesData(
  title: string,
  minutes: readonly number[],
  series: readonly ChartSeries[],
  target: string | null,
): Omit<ChartData, "board" | "zone"> {
  return {
    title,
    columns: series.map(({ name, unit, as, colour }) => ({ name, unit, as, colour: inkOf(colour) })),
    marks: target === null ? [] : [{ of: "target", text: target }],
    rows: minutes.map((start, at) => ({
      start,
      end: start + MINUTE,
      values: series.map(({ values }) => values[at] ?? null),
      state: "",
    })),
  };
}
