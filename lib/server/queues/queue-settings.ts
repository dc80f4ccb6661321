import "server-only";
import type { Db } from "@/lib/server/db/database";
import type { QueueSettings } from "./queue-book";

/** What an admin says of a tenant's queues, and of their media 8x8's reports where no admin does; of those of which anything is said. */
export async function queueSettings(db: Db, tenantId: string): Promise<QueueSettings> {
  const rows = await db
    .selectFrom("tenant_queues")
    .select(["queue_id", "label", "media", "reported_media", "position", "hidden"])
    .where("tenant_id", "=", tenantId)
    .where((where) =>
      where.or([
        where("label", "is not", null),
        where("media", "is not", null),
        where("reported_media", "is not", null),
        where("position", "is not", null),
        where("hidden", "=", 1),
      ]),
    )
    .orderBy("queue_id")
    .execute();
  return new Map(
    rows.map(({ queue_id, label, media, reported_media, position, hidden }) => [
      queue_id,
      { label, media: media ?? reported_media, position, hidden: hidden === 1 },
    ]),
  );
}
