import "server-only";
import { FETCHED_MS, piecesOf, SETTLED_AFTER_MS, type Span, wantedSpans } from "@/lib/domain/history/missing";
import { QUARTER_MS, quarterOf, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { writtenTo } from "@/lib/domain/history/written";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Db } from "@/lib/server/db/database";
import { type HistoricalClient, quartersAReport } from "@/lib/server/eightx8/historical/client";
import { LONGEST_SPAN_MS } from "@/lib/server/eightx8/historical/definition";
import { type HistoricalError, plainError } from "@/lib/server/eightx8/historical/errors";
import { missingQuarters } from "@/lib/server/history/missing-quarters";
import { putReported } from "@/lib/server/history/reported-store";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { keepMedia, presentQueues } from "./queues";
import { reportedQuarters } from "./reported";

export interface FetchDeps {
  readonly db: Db;
  readonly client: HistoricalClient;
  readonly now: () => number;
  /** Asked before each report: false stops, and what is there stays. */
  readonly mayGoOn: () => Promise<boolean>;
  /** What reports say of how customers reach queues is new. */
  readonly mediaFound: (tenantId: string) => Promise<void>;
}

export interface Fetched {
  /** What was asked for, as far as it was fetched. */
  readonly spans: readonly Span[];
  /** The first quarter of which 8x8 knows anything, epoch ms; null where that cannot be told yet. */
  readonly reachesFromMs: number | null;
}

/** What is missing of a tenant's quarters and worth a report now. */
export async function wanted(
  db: Db,
  tenantId: string,
  facts: { readonly nowMs: number; readonly reachesFromMs: number | null; readonly unsettled: Span | null },
): Promise<readonly Span[]> {
  const { nowMs } = facts;
  // A quarter whose last minute may still be written down is not missing yet.
  const [fromMs, toMs] = [quarterOf(nowMs - FETCHED_MS), quarterOf(writtenTo(nowMs))];
  return wantedSpans(await missingQuarters(db, tenantId, fromMs, toMs), facts);
}

/** What is to be fetched. */
export interface Ask {
  readonly spans: readonly Span[];
  /** Null: of every queue that 8x8 has now. */
  readonly queueIds: readonly string[] | null;
}

/** The newest quarter that has settled, of all queues: nothing is missing, and it is only to be seen whether 8x8 answers again. */
export function trialAt(nowMs: number): Ask {
  const toMs = quarterOf(nowMs - SETTLED_AFTER_MS);
  return { spans: [{ fromMs: toMs - QUARTER_MS, toMs }], queueIds: null };
}

/** Fetches spans piece by piece, the newest first; each is kept once all its queues are told. */
export async function fetchSpans(
  tenant: Tenant,
  { spans, queueIds: chosen }: Ask,
  reachesFromMs: number | null,
  signal: AbortSignal,
  deps: FetchDeps,
): Promise<Result<Fetched, HistoricalError>> {
  const queueIds = chosen ?? [...(await presentQueues(deps.db, tenant.id)).keys()];
  if (queueIds.length === 0) return ok({ spans: [], reachesFromMs });
  const pieces = piecesOf(spans, longestOf(queueIds.length));
  let earliest: number | null = null;
  for (const piece of pieces) {
    if (signal.aborted || !(await deps.mayGoOn())) return err(plainError("cancelled"));
    const atMs = deps.now();
    const answer = await deps.client.intervals({ ...piece, queueIds, timeZone: tenant.timeZone }, signal);
    if (!answer.ok) return answer;
    await putReported(deps.db, tenant.id, reportedQuarters({ ...piece, queueIds, atMs, reachesFromMs }, answer.value));
    if (await keepMedia(deps.db, tenant.id, answer.value.media)) await deps.mediaFound(tenant.id);
    for (const { startMs } of answer.value.quarters) earliest = Math.min(earliest ?? startMs, startMs);
  }
  // Of a queue alone it tells no more than since when anybody called there.
  const whole =
    chosen === null && spans[0] !== undefined && spans[0].fromMs <= quarterOf(deps.now() - FETCHED_MS) + UTC_DAY_MS;
  return ok({ spans, reachesFromMs: reachesFromMs ?? (whole ? (earliest ?? quarterOf(deps.now())) : null) });
}

/** As long as all queues fit into one report, but a day at least: what is fetched is kept by then. */
function longestOf(queues: number): number {
  return Math.min(LONGEST_SPAN_MS, Math.max(UTC_DAY_MS, quartersAReport(queues) * QUARTER_MS));
}
