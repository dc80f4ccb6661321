import type { HistoryQuery } from "@/lib/contracts/history-query";

/** What of the past a chart shows. */
export type IntervalsRange = "hour" | "today" | "week" | "month";

export interface IntervalsAsk {
  readonly range: IntervalsRange;
  readonly stepMinutes: 15 | 30 | 60;
  readonly metrics: readonly string[];
  /** Behind the first of the metrics. */
  readonly band: boolean;
}

/** The length of an interval, minutes, as an address has it: an hour goes by the minute, a month by the day. */
function stepOf({ range, stepMinutes }: IntervalsAsk): HistoryQuery["step"] {
  if (range === "hour") return "1";
  if (range === "month") return "1440";
  return stepMinutes === 15 ? "15" : stepMinutes === 30 ? "30" : "60";
}

/**
 * What a chart of intervals asks for, the same for equal charts, so that they share one answer.
 *
 * @param queues ids; empty for every queue of the board
 */
export function intervalsQuery(ask: IntervalsAsk, queues: readonly string[]): HistoryQuery {
  // What is usual is known of the intervals of a weekday. An hour goes by the minute, and minutes are kept for eight days: of no weekday more than two.
  const band = ask.band && ask.range === "today";
  return {
    queue: [...queues].sort(),
    metric: [...new Set(ask.metrics)],
    range: ask.range,
    step: stepOf(ask),
    ...(band && { band: "1" }),
  };
}
