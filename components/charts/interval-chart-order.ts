import type { IntervalSeries } from "./interval-plot";

/** Which of the lines a series is: only lines have dashes to be told apart by. */
export function lineNumber(series: readonly Pick<IntervalSeries, "as">[], index: number): number {
  return series.slice(0, index).filter(({ as }) => as === "line").length;
}
