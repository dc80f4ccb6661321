import "server-only";
import { FETCHED_MS, fetchedTo, SETTLED_AFTER_MS, type Span, wantedSpans } from "@/lib/domain/history/missing";
import { quarterOf } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { missingOfQueues } from "@/lib/server/history/missing-quarters";
import { presentQueues } from "./queues";

interface LackingFacts {
  readonly nowMs: number;
  /** Of earlier quarters 8x8 knows nothing, epoch ms; null while that is not known. */
  readonly reachesFromMs: number | null;
  /** What was fetched of all queues while it could still change, and waits to be fetched again. */
  readonly unsettled: Span | null;
  /** Up to where a queue lacks nothing, or was asked for what it lacked, epoch ms. */
  readonly wholeTo: ReadonlyMap<string, number>;
}

export interface Lacking {
  /** What to ask for, and of which queues; both are empty where no queue lacks anything. */
  readonly spans: readonly Span[];
  readonly queueIds: readonly string[];
  /** Up to where the other queues lack nothing, epoch ms. */
  readonly wholeTo: ReadonlyMap<string, number>;
}

/**
 * What single queues lack that others have: those that 8x8 lists later than the others, of the days before they came, and those that its answers
 * left out for a while. Only what 8x8 will not change any more, so nothing is asked for twice, and nothing after a queue was seen last: one
 * that is gone lacks nothing.
 *
 * To be asked once nothing is missing of all queues together: then what a queue lacks is its own.
 */
export async function lackingOf(db: Db, tenantId: string, facts: LackingFacts): Promise<Lacking> {
  const { nowMs, reachesFromMs, unsettled } = facts;
  const fromMs = Math.max(quarterOf(nowMs - FETCHED_MS), reachesFromMs ?? 0);
  const toMs = Math.min(quarterOf(nowMs - SETTLED_AFTER_MS), fetchedTo({ nowMs, unsettled }));
  const asked = new Map<string, Span>();
  for (const [id, seenAt] of await presentQueues(db, tenantId)) {
    const own = { fromMs: Math.max(fromMs, facts.wholeTo.get(id) ?? 0), toMs: Math.min(toMs, quarterOf(seenAt)) };
    if (own.fromMs < own.toMs) asked.set(id, own);
  }
  const missing = await missingOfQueues(db, tenantId, asked);
  const whole = [...asked].filter(([id]) => !missing.has(id));
  return {
    spans: wantedSpans([...missing.values()].flat(), { nowMs, reachesFromMs, unsettled: null }),
    queueIds: [...missing.keys()],
    wholeTo: new Map(whole.map(([id, span]) => [id, span.toMs])),
  };
}
