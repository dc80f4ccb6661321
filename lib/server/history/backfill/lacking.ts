import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { FETCHED_MS, fetchedTo, SETTLED_AFTER_MS, type Span, wantedSpans } from "@/lib/domain/history/missing";
import { quarterOf } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { missingOfQueues } from "@/lib/server/history/missing-quarters";
import type { Ask } from "./fetch";
import { presentQueues } from "./queues";

interface LackingFacts {
  readonly nowMs: number;
  /** From when on 8x8 is known to tell everything, epoch ms: before that is known, all queues are fetched anyhow. */
  readonly reachesFromMs: number | null;
  /** What was fetched of all queues while it could still change, and waits to be fetched again. */
  readonly unsettled: Span | null;
  /** Up to where a queue lacks nothing, or was asked for what it lacked, epoch ms. */
  readonly wholeTo: ReadonlyMap<string, number>;
}

export interface Lacking {
  /** Null where no queue lacks anything. */
  readonly ask: Ask | null;
  /** Up to where it was looked, epoch ms. */
  readonly lookedTo: number;
  /** Whose. */
  readonly queueIds: readonly string[];
}

/**
 * What single queues lack that others have: those that 8x8 lists later than the others, of the days before they came, and those that its answers
 * left out for a while. Only what 8x8 will not change any more, so nothing is asked for twice; nothing of queues that are gone.
 *
 * To be asked once nothing is missing of all queues together: then what a queue lacks is its own.
 */
export async function lackingOf(db: Db, tenantId: string, facts: LackingFacts): Promise<Lacking | null> {
  const { nowMs, reachesFromMs, unsettled, wholeTo } = facts;
  if (reachesFromMs === null) return null;
  const fromMs = Math.max(quarterOf(nowMs - FETCHED_MS), reachesFromMs);
  const lookedTo = Math.min(quarterOf(nowMs - SETTLED_AFTER_MS), fetchedTo({ nowMs, unsettled }));
  const queueIds = await presentQueues(db, tenantId);
  const missing: Span[] = [];
  const lacking: string[] = [];
  for (const [since, ids] of groupBy(queueIds, (id) => Math.max(fromMs, wholeTo.get(id) ?? 0))) {
    if (since >= lookedTo) continue;
    const found = await missingOfQueues(db, tenantId, { fromMs: since, toMs: lookedTo }, ids);
    lacking.push(...found.keys());
    missing.push(...[...found.values()].flat());
  }
  const spans = wantedSpans(missing, { nowMs, reachesFromMs, unsettled: null });
  return { ask: spans.length === 0 ? null : { spans, queueIds: lacking }, lookedTo, queueIds };
}
