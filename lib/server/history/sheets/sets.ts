import "server-only";
import { z } from "zod";
import { UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { queuesKey } from "./sheet";

/** Which of a tenant's queues: these alone, or all but these, whichever are fewer. So a queue that is new belongs to most that are asked for. */
export type QueueSet = { readonly only: readonly string[] } | { readonly but: readonly string[] };

const ids = z.array(z.string());
const queueSet = z.union([z.strictObject({ only: ids }), z.strictObject({ but: ids })]);

/** Sets that nobody has asked for so long are made no more, ms. */
const ASKED_WITHIN_MS = 30 * UTC_DAY_MS;

/** What these queues are, of all that there were on a day. */
export function setOf(queueIds: readonly string[], roster: readonly string[]): QueueSet {
  const own = new Set(queueIds);
  const others = roster.filter((id) => !own.has(id));
  return others.length < queueIds.length ? { but: others.toSorted() } : { only: queueIds.toSorted() };
}

export function queuesOf(set: QueueSet, roster: readonly string[]): readonly string[] {
  if ("only" in set) {
    const own = new Set(set.only);
    return roster.filter((id) => own.has(id));
  }
  const others = new Set(set.but);
  return roster.filter((id) => !others.has(id));
}

/** Notes that a chart of these queues was asked for; once a day is enough. */
export async function noteAsked(db: Db, tenantId: string, set: QueueSet, nowMs: number): Promise<void> {
  const digest = queuesKey("only" in set ? ["only", ...set.only] : ["but", ...set.but]);
  const known = await db
    .selectFrom("history_sets")
    .select("asked_at")
    .where("tenant_id", "=", tenantId)
    .where("digest", "=", digest)
    .executeTakeFirst();
  if (known !== undefined && known.asked_at > nowMs - UTC_DAY_MS) return;
  await db
    .insertInto("history_sets")
    .values({ tenant_id: tenantId, digest, queues: JSON.stringify(set), asked_at: nowMs })
    .onConflict((conflict) => conflict.columns(["tenant_id", "digest"]).doUpdateSet({ asked_at: nowMs }))
    .execute();
}

/** The ids of a tenant's queues that no board shows. */
export async function hiddenQueues(db: Db, tenantId: string): Promise<readonly string[]> {
  const hidden = await db
    .selectFrom("tenant_queues")
    .select("queue_id")
    .where("tenant_id", "=", tenantId)
    .where("hidden", "=", 1)
    .execute();
  return hidden.map(({ queue_id }) => queue_id);
}

/** Every queue that is not hidden. */
export async function everyQueue(db: Db, tenantId: string): Promise<QueueSet> {
  return { but: await hiddenQueues(db, tenantId) };
}

/** Every queue that is not hidden, and what was asked for lately. */
export async function wantedSets(db: Db, tenantId: string, nowMs: number): Promise<readonly QueueSet[]> {
  const asked = await db
    .selectFrom("history_sets")
    .select("queues")
    .where("tenant_id", "=", tenantId)
    .where("asked_at", ">", nowMs - ASKED_WITHIN_MS)
    .execute();
  return [
    await everyQueue(db, tenantId),
    ...asked.flatMap(({ queues }) => {
      const known = queueSet.safeParse(JSON.parse(queues));
      return known.success ? [known.data] : [];
    }),
  ];
}
