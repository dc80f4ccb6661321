import { inkOf } from "@/components/charts/series-colours";
import type { ChartData } from "@/components/export/chart-data";
import type { Intervals } from "./intervals-of";
import type { LegendItem } from "./legend-items";

interface StateWords {
  readonly running: string;
  readonly provisional: string;
  readonly lacking: string;
}

/** A chart of intervals to be taken along: with the whole of what is drawn, and what of it is not over, not final or not all. */
export function intervalsData(
  title: string,
  { starts, endsAt, series, running }: Intervals,
  legend: readonly LegendItem[],
  words: StateWords,
): Omit<ChartData, "board" | "zone"> {
  return {
    title,
    columns: series.map(({ name, unit, as, colour }) => ({ name, unit, as, colour: inkOf(colour) })),
    marks: legend.flatMap((item) => (item.of === "series" ? [] : [item])),
    rows: starts.map((start, at) => ({
      start,
      end: starts[at + 1] ?? endsAt,
      values: series.map(({ values }) => values[at] ?? null),
      state: [
        at === running
          ? words.running
          : series.some(({ provisional }) => provisional[at] === true)
            ? words.provisional
            : "",
        series.some(({ lacking }) => lacking[at] === true) ? words.lacking : "",
      ]
        .filter((words) => words !== "")
        .join(", "),
    })),
  };
}
