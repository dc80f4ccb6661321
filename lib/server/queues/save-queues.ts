import "server-only";
import type { QueueChange, QueuesInput, QueueTable } from "@/lib/contracts/admin/queues";
import type { Refusal } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { LiveHub } from "@/lib/server/live/hub";
import { listQueues } from "./list-queues";

const NO_TENANT: Refusal = {
  kind: "not-found",
  code: "tenant-not-found",
  message: "There is no such tenant for you.",
};
const CHANGED: Refusal = {
  kind: "conflict",
  code: "queues-changed",
  message: "Somebody else has changed the queues meanwhile. Nothing was saved; load them again and repeat your change.",
};

/** Saves what an admin says about queues, all of it or nothing; open boards show it at once. Answers the table as it is then. */
export async function saveQueues(
  db: Db,
  deps: { readonly live: Pick<LiveHub, "queuesChanged"> },
  tenantId: string,
  input: QueuesInput,
  trace: Trace,
): Promise<Result<QueueTable, Refusal>> {
  const done = await db
    .transaction()
    .execute(async (trx): Promise<Result<QueueTable, Refusal>> => {
      // The first statement writes, so that of two who save at once one waits here and then sees the other's revision.
      const { numUpdatedRows } = await trx
        .updateTable("tenants")
        .set((value) => ({ queues_revision: value("queues_revision", "+", 1) }))
        .where("id", "=", tenantId)
        .where("queues_revision", "=", input.revision)
        .executeTakeFirst();
      const table = await listQueues(trx, tenantId);
      if (table === null) return err(NO_TENANT);
      if (numUpdatedRows === 0n) return err(CHANGED);
      const known = new Map(table.queues.map((queue) => [queue.id, queue]));
      const unknown = input.queues.findIndex(({ id }) => !known.has(id));
      if (unknown !== -1) return undo(err(unknownQueue(unknown)));
      const changes = input.queues.flatMap((after) => {
        const before = plain(known.get(after.id) ?? after);
        return JSON.stringify(before) === JSON.stringify(plain(after)) ? [] : [{ before, after: plain(after) }];
      });
      if (changes.length === 0) return undo(ok({ ...table, revision: input.revision }));
      for (const { after } of changes) await write(trx, tenantId, after);
      await recordAudit(trx, {
        ...trace,
        action: "queues.changed",
        tenantId,
        subject: { kind: "tenant", id: tenantId },
        before: { queues: changes.map(({ before }) => before) },
        after: { queues: changes.map(({ after }) => after) },
      });
      const saved = await listQueues(trx, tenantId);
      return saved === null ? err(NO_TENANT) : ok(saved);
    })
    .catch((cause: unknown) => {
      if (cause instanceof Undone) return cause.answer;
      throw cause;
    });
  if (done.ok) await deps.live.queuesChanged(tenantId);
  return done;
}

/** Leaves the transaction without a trace, with this answer. */
class Undone extends Error {
  constructor(readonly answer: Result<QueueTable, Refusal>) {
    super("nothing to save");
  }
}

function undo(answer: Result<QueueTable, Refusal>): never {
  throw new Undone(answer);
}

function unknownQueue(index: number): Refusal {
  const field = `queues.${index}.id`;
  return {
    kind: "invalid",
    code: "invalid",
    message: "Some of what was sent cannot be accepted.",
    fields: { [field]: "is no queue of this tenant" },
    rules: { [field]: { rule: "unknown" } },
  };
}

function plain({ id, label, media, position, hidden }: QueueChange): QueueChange {
  return { id, label, media, position, hidden };
}

async function write(trx: Db, tenantId: string, { id, label, media, position, hidden }: QueueChange): Promise<void> {
  await trx
    .updateTable("tenant_queues")
    .set({ label, media, position, hidden: hidden ? 1 : 0 })
    .where("tenant_id", "=", tenantId)
    .where("queue_id", "=", id)
    .execute();
}
