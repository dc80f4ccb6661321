import "server-only";
import type { QueueEntry, QueueTable } from "@/lib/contracts/admin/queues";
import type { Db } from "@/lib/server/db/database";

/** Every queue of the tenant that was ever seen, in the order of boards; null when there is no such tenant. */
export async function listQueues(db: Db, tenantId: string): Promise<QueueTable | null> {
  const tenant = await db
    .selectFrom("tenants")
    .select(["queues_revision", "name"])
    .where("id", "=", tenantId)
    .executeTakeFirst();
  if (tenant === undefined) return null;
  const rows = await db.selectFrom("tenant_queues").selectAll().where("tenant_id", "=", tenantId).execute();
  const queues = rows.map((row) => ({
    id: row.queue_id,
    name: row.name,
    label: row.label,
    media: row.media,
    position: row.position,
    hidden: row.hidden === 1,
    lastSeenAt: row.last_seen_at,
  }));
  return { revision: tenant.queues_revision, tenantName: tenant.name, queues: queues.toSorted(byPlace) };
}

function byPlace(a: QueueEntry, b: QueueEntry): number {
  const place = (one: QueueEntry) => one.position ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || compareNames(a.label ?? a.name, b.label ?? b.name) || compareNames(a.id, b.id);
}

const { compare: compareNames } = new Intl.Collator("en", { numeric: true });
