import { inkOf } from "@/components/charts/series-colours";
import type { ChartData } from "@/components/export/chart-data";
import type { Intervals } from "./intervals-of";
import type { LegendItem } from "./legend-items";

interface DataWords {
  readonly running: string;
  readonly provisional: string;
  readonly lacking: string;
  /** What is usual of a series, of so many former weeks. */
  readonly usual: (of: (typeof OF_BAND)[number], name: string, weeks: number) => string;
}

const OF_BAND = ["low", "median", "high"] as const;

/** A chart of intervals to be taken along: with the whole of what is drawn, and what of it is not over, not final or not all. */
export function intervalsData(
  title: string,
  { starts, endsAt, series, band, running }: Intervals,
  legend: readonly LegendItem[],
  words: DataWords,
): Omit<ChartData, "board" | "zone"> {
  const banded = band === null ? undefined : series[band.series];
  return {
    title,
    columns: series.map(({ name, unit, as, colour }) => ({ name, unit, as, colour: inkOf(colour) })),
    ...(band !== null &&
      banded !== undefined && {
        // What one week had is no range.
        band: (band.weeks === 1 ? (["median"] as const) : OF_BAND).map((of) => ({
          name: words.usual(of, banded.name, band.weeks),
          unit: banded.unit,
          values: band[of],
        })),
      }),
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
