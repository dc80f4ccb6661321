import "server-only";
import { MINUTE_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { ReportedCount } from "@/lib/domain/history/reported";

export const REPORT_TYPE = "queue-interactions-summary";
/** API fact: intervals of a quarter of an hour are reported for a week at most. */
const LONGEST_MS = 7 * UTC_DAY_MS;
/** No zone is further from UTC than this. */
export const FURTHEST_MS = 14 * 60 * MINUTE_MS;

/** Quarters of these queues, epoch ms; `toMs` is the end of the last one. */
export interface QuartersRequest {
  readonly queueIds: readonly string[];
  readonly fromMs: number;
  readonly toMs: number;
  /** IANA zone of the tenant; null for its default at 8x8, which we do not know. */
  readonly timeZone: string | null;
}

/**
 * How much wider than wanted a report is asked for, ms: it is disputed whether 8x8 takes a range's times for instants or for what
 * a clock in the report's zone reads. What is not wanted is left out by the offset that comes with each row.
 */
function marginMs({ fromMs, toMs, timeZone }: QuartersRequest): number {
  if (timeZone === null) return FURTHEST_MS;
  return Math.max(...[fromMs, toMs].map((at) => Math.abs(offsetMs(timeZone, at))));
}

/** The longest span that one report can tell of, whatever the zone, ms. */
export const LONGEST_SPAN_MS = LONGEST_MS - 2 * FURTHEST_MS;

/** The body that asks for the report. */
export function reportDefinition(request: QuartersRequest, metrics: readonly ReportedCount[]): unknown {
  const margin = marginMs(request);
  return {
    type: REPORT_TYPE,
    // Letters, digits, spaces and ! - _ . * ' ( ) are allowed.
    title: "Wallboard intervals",
    dateRange: { start: instant(request.fromMs - margin), end: instant(request.toMs + margin) },
    granularity: "15m",
    groupBy: {
      name: "media-and-channel-and-queue",
      filters: [{ name: "queue", values: request.queueIds }],
    },
    metrics,
    ...(request.timeZone === null ? {} : { timezone: request.timeZone }),
  };
}

/** Rows of one channel that a report of this span may have. */
export function intervalsOf(request: Omit<QuartersRequest, "queueIds">): number {
  return Math.ceil((request.toMs - request.fromMs + 2 * marginMs({ ...request, queueIds: [] })) / QUARTER_MS);
}

function instant(atMs: number): string {
  return new Date(atMs).toISOString();
}

function offsetMs(timeZone: string, atMs: number): number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return wall - Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
}
