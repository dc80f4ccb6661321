import "server-only";
import { QUARTER_MS, quarterOf } from "@/lib/domain/history/quarter";
import type { ReportedCount } from "@/lib/domain/history/reported";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Budget } from "./budget";
import { FURTHEST_MS, intervalsOf, type QuartersRequest } from "./definition";
import { type HistoricalError, plainError } from "./errors";
import { IntervalSum, type Intervals } from "./intervals";
import { MOST_ROWS, type ReportReader } from "./reader";

/** The Historical Metrics API v8 of one tenant, as far as history needs it. */
export interface HistoricalClient {
  /**
   * What 8x8 counted of queues by quarters of an hour. The span is at most `LONGEST_SPAN_MS`. One report at a time; waits for each as
   * long as it politely takes.
   */
  intervals(request: QuartersRequest, signal: AbortSignal): Promise<Result<Intervals, HistoricalError>>;
}

/** How many channels a queue is taken to have when reports are cut to size; where it has more, they are cut again. */
const CHANNELS = 2;
/** What a report may be wider than wanted, on each side. */
const MOST_MARGIN_QUARTERS = FURTHEST_MS / QUARTER_MS;

/** How many queues fit into a report of this span. */
export function queuesAReport(span: Omit<QuartersRequest, "queueIds">): number {
  return Math.max(1, Math.floor(MOST_ROWS / (CHANNELS * intervalsOf(span))));
}

/** Of how many quarters so many queues fit into one report; 0 where they need several. */
export function quartersAReport(queues: number): number {
  return Math.max(0, Math.floor(MOST_ROWS / (CHANNELS * queues)) - 2 * MOST_MARGIN_QUARTERS);
}

/** What the process remembers of a tenant's reports. */
export interface ReportMemory {
  readonly budget: Budget;
  metrics: readonly ReportedCount[] | null;
  /** The end of what is under way: reports of one tenant are made one after the other. */
  last: Promise<unknown>;
}

export function createHistoricalClient(reader: ReportReader, memory: ReportMemory): HistoricalClient {
  async function collect(
    request: QuartersRequest,
    metrics: readonly ReportedCount[],
    sum: IntervalSum,
    signal: AbortSignal,
  ): Promise<HistoricalError | null> {
    const report = await reader.report(request, metrics, signal);
    if (!report.ok) return report.error;
    sum.requests += report.value.requests;
    if (!report.value.cut) {
      sum.skipped += report.value.skipped;
      sum.add(request, report.value.rows);
      return null;
    }
    const halves = halvesOf(request);
    if (halves === null) return plainError("not-understood");
    for (const half of halves) {
      const failed = await collect(half, metrics, sum, signal);
      if (failed !== null) return failed;
    }
    return null;
  }

  async function all(request: QuartersRequest, signal: AbortSignal): Promise<Result<Intervals, HistoricalError>> {
    if (memory.metrics === null) {
      const known = await reader.metrics(signal);
      if (!known.ok) return known;
      memory.metrics = known.value;
    }
    const sum = new IntervalSum(memory.metrics);
    for (const queueIds of chunksOf(request.queueIds, queuesAReport(request))) {
      const failed = await collect({ ...request, queueIds }, memory.metrics, sum, signal);
      if (failed !== null) return err(failed);
    }
    return ok(sum.result());
  }

  return {
    intervals(request, signal) {
      const mine = memory.last.then(() => (signal.aborted ? err(plainError("cancelled")) : all(request, signal)));
      memory.last = mine.catch(() => undefined);
      return mine;
    },
  };
}

function chunksOf(ids: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
}

/** Fewer queues, or of one queue less time; null where neither can be halved. */
function halvesOf(request: QuartersRequest): readonly QuartersRequest[] | null {
  const { queueIds, fromMs, toMs } = request;
  if (queueIds.length > 1) {
    const half = Math.ceil(queueIds.length / 2);
    return [queueIds.slice(0, half), queueIds.slice(half)].map((ids) => ({ ...request, queueIds: ids }));
  }
  const middle = quarterOf((fromMs + toMs) / 2);
  if (middle <= fromMs || middle >= toMs) return null;
  return [
    { ...request, toMs: middle },
    { ...request, fromMs: middle },
  ];
}
