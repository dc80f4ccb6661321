import type { HourPoint } from "@/components/charts/hour-axis";
import type { ChartData } from "@/components/export/chart-data";

const MINUTE = 60_000;

const COLUMNS = [
  { of: "answered", unit: "count", as: "bar", colour: "rgb(var(--chart-answered))" },
  { of: "abandoned", unit: "count", as: "bar", colour: "rgb(var(--chart-abandoned))" },
  { of: "entered", unit: "count", as: "step", colour: "rgb(var(--chart-entered))" },
  { of: "serviceLevel", unit: "percentage", as: "line", colour: "rgb(var(--chart-level))" },
] as const;

interface HourMarks {
  /** What is said of the target; null for none. */
  readonly target: string | null;
  /** What is said of the last minute, which still runs; null where all are over. */
  readonly running: string | null;
}

/** The last hour to be taken along, minute by minute. `words`: of "board.trend". */
export function hourData(
  points: readonly HourPoint[],
  { target, running }: HourMarks,
  words: (key: "title" | (typeof COLUMNS)[number]["of"]) => string,
): Omit<ChartData, "board" | "zone"> {
  return {
    title: words("title"),
    columns: COLUMNS.map(({ of, ...column }) => ({ ...column, name: words(of) })),
    marks: target === null ? [] : [{ of: "target", text: target }],
    rows: points.map((point, at) => ({
      start: point.minute,
      end: point.minute + MINUTE,
      values: COLUMNS.map(({ of }) => point[of]),
      state: at === points.length - 1 ? (running ?? "") : "",
    })),
  };
}
