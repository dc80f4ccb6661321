import type { ChartSeries } from "@/components/charts/series-axis";
import { inkOf } from "@/components/charts/series-colours";
import type { ChartData } from "@/components/export/chart-data";

const MINUTE = 60_000;

interface LinesMarks {
  /** What is said of the target; null for none. */
  readonly target: string | null;
  /** What is said of the last minute, which still runs; null where all are over. */
  readonly running: string | null;
}

/** A chart of minutes to be taken along. */
export function linesData(
  title: string,
  minutes: readonly number[],
  series: readonly ChartSeries[],
  { target, running }: LinesMarks,
): Omit<ChartData, "board" | "zone"> {
  return {
    title,
    columns: series.map(({ name, unit, as, colour }) => ({ name, unit, as, colour: inkOf(colour) })),
    marks: target === null ? [] : [{ of: "target", text: target }],
    rows: minutes.map((start, at) => ({
      start,
      end: start + MINUTE,
      values: series.map(({ values }) => values[at] ?? null),
      state: at === minutes.length - 1 ? (running ?? "") : "",
    })),
  };
}
