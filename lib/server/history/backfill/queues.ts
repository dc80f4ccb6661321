import "server-only";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { Db } from "@/lib/server/db/database";

/** Sweeps note once an hour which queues they see. */
const SEEN_WITHIN_MS = 2 * 3_600_000;

/**
 * The queues that 8x8 has now, as the newest sweeps saw them, and when one last noted each, epoch ms: a report may be refused over one that is
 * gone.
 */
export async function presentQueues(db: Db, tenantId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("tenant_queues")
    .select(["queue_id", "last_seen_at"])
    .where("tenant_id", "=", tenantId)
    .orderBy("queue_id")
    .execute();
  const newest = rows.reduce((most, row) => Math.max(most, row.last_seen_at), 0);
  const present = rows.filter((row) => newest > 0 && row.last_seen_at >= newest - SEEN_WITHIN_MS);
  return new Map(present.map((row) => [row.queue_id, row.last_seen_at]));
}

/** Keeps how customers reach queues, as reports say; what an admin says stands before it. True when anything is new. */
export async function keepMedia(db: Db, tenantId: string, media: ReadonlyMap<string, QueueMedia>): Promise<boolean> {
  const known = await db
    .selectFrom("tenant_queues")
    .select(["queue_id", "reported_media"])
    .where("tenant_id", "=", tenantId)
    .orderBy("queue_id")
    .execute();
  let isNew = false;
  for (const { queue_id, reported_media } of known) {
    const reported = media.get(queue_id);
    if (reported === undefined || reported === reported_media) continue;
    isNew = true;
    await db
      .updateTable("tenant_queues")
      .set({ reported_media: reported })
      .where("tenant_id", "=", tenantId)
      .where("queue_id", "=", queue_id)
      .execute();
  }
  return isNew;
}
