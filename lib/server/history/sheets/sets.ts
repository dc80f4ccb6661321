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
/** Sheets are made of no more sets of a tenant: whoever may see a board chooses them, and each is work and room for every day. */
const MOST_SETS = 24;
/** A set that somebody has asked for so lately makes room for no other, ms: it is noted once a day. */
const KEPT_FOR_MS = 2 * UTC_DAY_MS;

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

/**
 * Notes that a chart of these queues was asked for; once a day is enough. Of one set too many nothing is noted while the others are asked for: its
 * charts are made of the days themselves.
 */
export async function noteAsked(db: Db, tenantId: string, set: QueueSet, nowMs: number): Promise<void> {
  const digest = queuesKey("only" in set ? ["only", ...set.only] : ["but", ...set.but]);
  const known = await db
    .selectFrom("history_sets")
    .select("asked_at")
    .where("tenant_id", "=", tenantId)
    .where("digest", "=", digest)
    .executeTakeFirst();
  if (known !== undefined && known.asked_at > nowMs - UTC_DAY_MS) return;
  if (known === undefined && !(await makeRoom(db, tenantId, nowMs))) return;
  await db
    .insertInto("history_sets")
    .values({ tenant_id: tenantId, digest, queues: JSON.stringify(set), asked_at: nowMs })
    .onConflict((conflict) => conflict.columns(["tenant_id", "digest"]).doUpdateSet({ asked_at: nowMs }))
    .execute();
}

/** Takes away the sets that were asked for longest ago, as far as one more needs their room. Whether it has room. */
async function makeRoom(db: Db, tenantId: string, nowMs: number): Promise<boolean> {
  const sets = await db
    .selectFrom("history_sets")
    .select(["digest", "asked_at"])
    .where("tenant_id", "=", tenantId)
    .orderBy("asked_at", "desc")
    .execute();
  const beyond = sets.slice(MOST_SETS - 1);
  if (beyond.some(({ asked_at }) => asked_at > nowMs - KEPT_FOR_MS)) return false;
  if (beyond.length === 0) return true;
  await db
    .deleteFrom("history_sets")
    .where("tenant_id", "=", tenantId)
    .where(
      "digest",
      "in",
      beyond.map(({ digest }) => digest),
    )
    .execute();
  return true;
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
    .orderBy("asked_at", "desc")
    .limit(MOST_SETS)
    .execute();
  return [
    await everyQueue(db, tenantId),
    ...asked.flatMap(({ queues }) => {
      const known = queueSet.safeParse(JSON.parse(queues));
      return known.success ? [known.data] : [];
    }),
  ];
}
