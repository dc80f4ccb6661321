import "server-only";
import * as z from "zod";
import { REPORTED_COUNTS, type ReportedCount } from "@/lib/domain/history/reported";
import { err, ok, type Result } from "@/lib/domain/result";
import { historicalUrl, PAGE_SIZE } from "@/lib/server/eightx8/address";
import type { Caller, Page } from "@/lib/server/eightx8/call";
import type { Asked } from "@/lib/server/eightx8/diagnose";
import type { UpstreamError } from "@/lib/server/eightx8/errors";
import { headerText } from "@/lib/server/eightx8/retry-at";
import type { Connection } from "@/lib/server/eightx8/types";
import { upstreamError } from "@/lib/server/eightx8/upstream-error";
import type { Clock } from "@/lib/server/live/clock";
import type { Budget } from "./budget";
import { type QuartersRequest, REPORT_TYPE, reportDefinition } from "./definition";
import { type HistoricalError, historicalError, plainError } from "./errors";
import { follow, readStatus } from "./follow";
import { pauseBy } from "./pause";
import { type ReportRow, readReportRows } from "./rows";

/** API fact: no report has more rows than this; those beyond are not there. */
export const MOST_ROWS = 10_000;

/** A report's rows as they came, those outside the span included. */
interface Report {
  readonly rows: readonly ReportRow[];
  readonly skipped: number;
  /** There were more rows than 8x8 gives: some are missing. */
  readonly cut: boolean;
  readonly requests: number;
}

export interface ReportReader {
  /** Which counts this tenant's reports know. */
  metrics(signal: AbortSignal): Promise<Result<readonly ReportedCount[], HistoricalError>>;
  /** One report, from its creation to its last page. */
  report(
    request: QuartersRequest,
    metrics: readonly ReportedCount[],
    signal: AbortSignal,
  ): Promise<Result<Report, HistoricalError>>;
}

export interface ReportReaderOptions {
  readonly connection: Connection;
  readonly base: string;
  readonly caller: Caller;
  readonly clock: Clock;
  readonly budget: Budget;
}

const reportType = z.object({ metrics: z.array(z.unknown()) });

/** The four endpoints of the Historical API that a report takes. */
export function createReportReader({ connection, base, caller, clock, budget }: ReportReaderOptions): ReportReader {
  const asked = (byId: boolean, timeZone?: string): Asked => ({ byId, metrics: [], timeZone });

  async function get(path: string, byId: boolean, signal: AbortSignal): Promise<Result<Page, UpstreamError>> {
    const url = historicalUrl(base, connection.region, path);
    if (!url.ok) return url;
    if (!(await budget.take(pauseBy(clock, signal)))) return err(upstreamError("cancelled"));
    return caller.get(connection, url.value, asked(byId), signal);
  }

  async function create(request: QuartersRequest, metrics: readonly ReportedCount[], signal: AbortSignal) {
    const url = historicalUrl(base, connection.region, "");
    if (!url.ok) return url;
    if (!(await budget.take(pauseBy(clock, signal)))) return err(upstreamError("cancelled"));
    const body = reportDefinition(request, metrics);
    return caller.post(connection, url.value, body, asked(false, request.timeZone ?? undefined), signal);
  }

  async function pages(id: string, signal: AbortSignal): Promise<Result<Report, HistoricalError>> {
    const rows: ReportRow[] = [];
    let skipped = 0;
    let seen = 0;
    for (let page = 0; ; page += 1) {
      const answer = await get(`/${encodeURIComponent(id)}/data?page=${page}&size=${PAGE_SIZE}`, true, signal);
      // A page past the end is the end.
      if (!answer.ok && page > 0 && answer.error.status === 400)
        return ok({ rows, skipped, cut: seen >= MOST_ROWS, requests: page + 1 });
      if (!answer.ok) return err(historicalError(answer.error));
      const { body, reply } = answer.value;
      const read = readReportRows(body);
      // A page in which nothing can be read is no quiet week.
      if (read === null || (read.rows.length === 0 && read.skipped > 0)) return err(plainError("not-understood"));
      rows.push(...read.rows);
      skipped += read.skipped;
      seen += read.seen;
      const total = Number(headerText(reply.headers, "x-total-pages") ?? Number.NaN);
      const elements = Number(headerText(reply.headers, "x-total-elements") ?? Number.NaN);
      const last = Number.isInteger(total) ? page + 1 >= total : read.seen < PAGE_SIZE;
      if (last || seen >= MOST_ROWS || read.seen === 0)
        return ok({ rows, skipped, cut: seen >= MOST_ROWS || elements > seen, requests: page + 1 });
    }
  }

  return {
    async metrics(signal) {
      const answer = await get(`/report-types/${REPORT_TYPE}`, false, signal);
      if (!answer.ok) return err(historicalError(answer.error));
      const { body } = answer.value;
      const parsed = reportType.safeParse(Array.isArray(body) ? body[0] : body);
      if (!parsed.success) return err(plainError("not-understood"));
      const known = REPORTED_COUNTS.filter((key) => parsed.data.metrics.includes(key));
      return known.length === 0 ? err(plainError("not-understood")) : ok(known);
    },
    async report(request, metrics, signal) {
      const made = await create(request, metrics, signal);
      if (!made.ok) return err(historicalError(made.error));
      const first = readStatus(made.value.body);
      if (first === null) return err(plainError("not-understood"));
      let looks = 0;
      const done = await follow(first, {
        ask: () => {
          looks += 1;
          return get(`/${encodeURIComponent(first.id)}/status`, true, signal);
        },
        pause: pauseBy(clock, signal),
        now: clock.now,
      });
      if (!done.ok) return done;
      const read = await pages(first.id, signal);
      return read.ok ? ok({ ...read.value, requests: read.value.requests + looks + 1 }) : read;
    },
  };
}
