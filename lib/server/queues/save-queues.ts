import "server-only";
import type { QueueChange, QueueEntry, QueuesInput, QueueTable } from "@/lib/contracts/admin/queues";
import { invalidField, notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { inChunks } from "@/lib/server/db/chunks";
import type { Db } from "@/lib/server/db/database";
import type { LiveHub } from "@/lib/server/live/hub";
import { listQueues } from "./list-queues";

/** Saves what an admin says about queues, all of it or nothing; open boards show it at once. Answers the table as it is then. */
export async function saveQueues(
  db: Db,
  deps: { readonly live: Pick<LiveHub, "queuesChanged"> },
  tenantId: string,
  input: QueuesInput,
  trace: Trace,
): Promise<Result<QueueTable, Refusal>> {
  const done = await db.transaction().execute((trx) => saveQueuesWithin(trx, tenantId, input, trace));
  if (done.ok) await deps.live.queuesChanged(tenantId);
  return done;
}

/**
 * The same inside a transaction, after which the hub is to be told. `unseen` are queues that no sweep has seen here yet: they are kept under
 * these names until one does.
 */
export async function saveQueuesWithin(
  trx: Db,
  tenantId: string,
  input: QueuesInput,
  trace: Trace,
  unseen: ReadonlyMap<string, string> = new Map(),
): Promise<Result<QueueTable, Refusal>> {
  const table = await listQueues(trx, tenantId);
  if (table === null) return notFound("tenant");
  if (table.revision !== input.revision) return changed();
  const known = new Map(table.queues.map((queue) => [queue.id, queue]));
  for (const [id, name] of unseen) if (!known.has(id)) known.set(id, asUnseen(id, name));
  const unknown = input.queues.findIndex(({ id }) => !known.has(id));
  if (unknown !== -1) return invalidField(`queues.${unknown}.id`, "is no queue of this tenant", { rule: "unknown" });
  const changes = input.queues.flatMap((wanted) => {
    const entry = known.get(wanted.id);
    if (entry === undefined) return [];
    const [before, after] = [plain(entry), plain(wanted)];
    const isSame = JSON.stringify(before) === JSON.stringify(after) && !unseen.has(wanted.id);
    return isSame ? [] : [{ entry, before, after }];
  });
  if (changes.length === 0) return ok(table);
  if (!(await claim(trx, tenantId, input.revision))) return changed();
  await write(
    trx,
    tenantId,
    changes.map(({ entry, after }) => ({ ...entry, ...after })),
  );
  await recordAudit(trx, {
    ...trace,
    action: "queues.changed",
    tenantId,
    subject: { kind: "tenant", id: tenantId },
    before: {
      queues: changes.flatMap(({ entry, before }) => (unseen.has(entry.id) ? [] : [{ ...before, name: entry.name }])),
    },
    after: { queues: changes.map(({ entry, after }) => ({ ...after, name: entry.name })) },
  });
  const saved = await listQueues(trx, tenantId);
  return saved === null ? notFound("tenant") : ok(saved);
}

function asUnseen(id: string, name: string): QueueEntry {
  return { id, name, label: null, media: null, position: null, hidden: false, lastSeenAt: 0 };
}

const changed = () =>
  refuse(
    "conflict",
    "queues-changed",
    "Somebody else has changed the queues meanwhile. Nothing was saved; load them again and repeat your change.",
  );

/** False when somebody else came first. */
async function claim(trx: Db, tenantId: string, revision: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("tenants")
    .set({ queues_revision: revision + 1 })
    .where("id", "=", tenantId)
    .where("queues_revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function plain({ id, label, media, position, hidden }: QueueChange): QueueChange {
  return { id, label, media, position, hidden };
}

/** What a queue is said to be stands over what it was, in few statements. */
async function write(trx: Db, tenantId: string, queues: readonly QueueEntry[]): Promise<void> {
  const rows = queues.map(({ id, name, label, media, position, hidden, lastSeenAt }) => ({
    tenant_id: tenantId,
    queue_id: id,
    name,
    label,
    media,
    position,
    hidden: hidden ? (1 as const) : (0 as const),
    last_seen_at: lastSeenAt,
  }));
  for (const chunk of inChunks(rows))
    await trx
      .insertInto("tenant_queues")
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(["tenant_id", "queue_id"]).doUpdateSet((row) => ({
          label: row.ref("excluded.label"),
          media: row.ref("excluded.media"),
          position: row.ref("excluded.position"),
          hidden: row.ref("excluded.hidden"),
        })),
      )
      .execute();
}
