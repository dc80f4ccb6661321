import { unitOfMetric } from "@/components/intervals/intervals-of";
import type { HistoryView } from "@/lib/contracts/history";
import { combination } from "@/lib/domain/combine/combination";

const LONGEST_WAIT = "interactionsLongestWaitInQueue.rt";
/** What the report tells of each interval, in the order of its columns; the most that one question may ask for. */
const REPORT_METRICS = [
  "newInQueue.today",
  "entered.today",
  "accepted.today",
  "abandoned.today",
  "acceptedInSla.today",
  "slaPercentage.today",
  LONGEST_WAIT,
  "avgHandlingTime.today",
] as const;

/** What a report tells. Of several queues together there is no average whose base 8x8 does not tell, in any interval. */
export function reportMetrics(isSeveral: boolean): readonly string[] {
  return REPORT_METRICS.filter((key) => !isSeveral || !isSoFar(key));
}

/** Whether an interval has what the day had come to at its end: of the interval alone it cannot be made. */
export function isSoFar(key: string): boolean {
  return combination("queues", key).by === "none";
}

/** Whether it is a share that is calculated from an interval's counts, which is not 8x8's own. */
export function isCalculated(key: string): boolean {
  return combination("queues", key).by === "ratio";
}

/** Complete, not over yet, not final, without some of its counts or one of its queues, or without any data. */
type RowState = "whole" | "running" | "provisional" | "part" | "gap";

/** From where a figure is: reported by 8x8 for good, reported and not final, recorded by us, made of what was reported and what was recorded, or calculated from counts. */
export const FIGURE_SOURCES = ["reported", "provisional", "recorded", "both", "calculated"] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

export interface ReportRow {
  /** Epoch ms. */
  readonly start: number;
  readonly end: number;
  /** One for each of the report's metrics. */
  readonly values: readonly (number | null)[];
  /** From where each of them is; null where there is none. */
  readonly sources: readonly (FigureSource | null)[];
  readonly state: RowState;
}

export interface Report {
  /** What it tells, in the order of its columns. */
  readonly metrics: readonly string[];
  readonly rows: readonly ReportRow[];
  /** The whole day, as the server makes it of the day's counts, never of the rows' shares and averages. */
  readonly total: ReportRow;
  /** Whether anything is known of the day. */
  readonly isKnown: boolean;
  /** Whether it is known that nobody came: on the whole day, or in the part of it that is known. */
  readonly quiet: "whole" | "part" | null;
  /** Intervals between the first and the last are without data. */
  readonly isPartial: boolean;
  /** The day's counts have more than the intervals: 8x8 counts from midnight on, also while nothing is recorded. */
  readonly hasMore: boolean;
  /** The day's longest wait is only of those of its intervals that tell theirs: where 8x8 alone reported, nobody knows it. */
  readonly isWaitOfPart: boolean;
  /** Since when something is recorded, epoch ms, where that is not the whole day. */
  readonly since: number | null;
  /** Why what is missing was not filled by what 8x8 knows; null where nothing is, or nobody says. */
  readonly unfetched: HistoryView["unfetched"] | null;
}

function valuesAt(view: HistoryView, at: number, metrics: readonly string[]): readonly (number | null)[] {
  return metrics.map((key) => view.series.find(({ metric }) => metric === key)?.values[at] ?? null);
}

function sourcesAt(view: HistoryView, at: number, metrics: readonly string[]): ReportRow["sources"] {
  return metrics.map((key) => {
    const series = view.series.find(({ metric }) => metric === key);
    const origin = series?.origins?.[at] ?? null;
    return origin === "reported" && series?.provisional?.[at] === true ? "provisional" : origin;
  });
}

function stateAt(view: HistoryView, at: number, values: readonly (number | null)[]): RowState {
  if (values.every((value) => value === null)) return "gap";
  if (view.starts[at] === view.runningFrom) return "running";
  if (view.series.some(({ provisional }) => provisional?.[at] === true)) return "provisional";
  if (isLackingAt(view, at)) return "part";
  // Counts are there or the interval was not seen whole; that nobody waited, or none was measured, leaves the others empty.
  const isPart = view.series.some(({ metric, values: own }) => unitOfMetric(metric) === "count" && own[at] == null);
  return isPart ? "part" : "whole";
}

/** Whether one of several queues is missing in what is told of an interval. */
function isLackingAt({ series }: HistoryView, at: number): boolean {
  return series.some(({ lacking }) => lacking?.[at] === true);
}

function rowAt(view: HistoryView, at: number, metrics: readonly string[]): ReportRow {
  const [start, end] = [view.starts[at] ?? view.fromMs, view.starts[at + 1] ?? view.toMs];
  const values = valuesAt(view, at, metrics);
  return { start, end, values, sources: sourcesAt(view, at, metrics), state: stateAt(view, at, values) };
}

/** Whether all counts are known of an interval, and none is more than zero. */
function isQuietAt({ series }: HistoryView, at: number): boolean {
  const counts = series.filter(({ metric }) => unitOfMetric(metric) === "count");
  return counts.length > 0 && counts.every(({ values }) => values[at] === 0);
}

/** How much of a day in which nothing was counted is known. */
function quietOf(view: HistoryView, day: HistoryView): Report["quiet"] {
  if (isQuietAt(day, 0)) return "whole";
  return view.starts.some((_, at) => isQuietAt(view, at)) ? "part" : null;
}

/**
 * A day, interval by interval: from the first in which something was counted to the last. What lies ahead is left out, and so are the hours at the
 * day's ends in which nothing happened.
 *
 * @param day the same day as one interval
 * @param isSeveral whether it is a report of several queues
 */
export function reportOf(view: HistoryView, day: HistoryView, isSeveral: boolean): Report {
  const metrics = reportMetrics(isSeveral);
  const all = view.starts.map((_, at) => rowAt(view, at, metrics));
  const dayRow = rowAt(day, 0, metrics);
  // That today still runs, everybody knows.
  const total = isLackingAt(day, 0) ? { ...dayRow, state: "part" as const } : dayRow;
  const isWorthIt = ({ values, state }: ReportRow) => state === "running" || values.some((value) => (value ?? 0) > 0);
  const first = all.findIndex(isWorthIt);
  const last = all.map(isWorthIt).lastIndexOf(true);
  const rows = first === -1 ? [] : all.slice(first, last + 1);
  const isKnownAt = ({ state }: ReportRow) => state !== "gap";
  const recorded = all.findIndex(isKnownAt);
  const known = rows.length > 0 ? rows : all.slice(Math.max(0, recorded), all.findLastIndex(isKnownAt) + 1);
  const countIn = ({ values }: ReportRow, at: number) => values[at] ?? 0;
  const isCount = metrics.map((key) => unitOfMetric(key) === "count");
  const isMore = (at: number) => countIn(total, at) > rows.reduce((sum, row) => sum + countIn(row, at), 0);
  const hasMoreCounted = isCount.some((counts, at) => counts && isMore(at));
  const isPartial = known.some(({ state }) => state === "gap");
  const hasHoles = isPartial || recorded > 0 || rows.some(({ state }) => state === "part");
  const wait = metrics.indexOf(LONGEST_WAIT);
  const hasCustomers = ({ values }: ReportRow) => isCount.some((counts, at) => counts && (values[at] ?? 0) > 0);
  const isWaitOfPart = total.values[wait] != null && rows.some((row) => row.values[wait] == null && hasCustomers(row));
  const quiet = rows.length > 0 || hasMoreCounted ? null : quietOf(view, day);
  return {
    metrics,
    rows,
    total,
    isKnown: known.length > 0 || isKnownAt(total),
    quiet,
    isPartial,
    hasMore: hasHoles && hasMoreCounted,
    isWaitOfPart,
    since: recorded > 0 ? (all[recorded]?.start ?? null) : null,
    unfetched: hasHoles || (rows.length === 0 && quiet !== "whole") ? (view.unfetched ?? null) : null,
  };
}
