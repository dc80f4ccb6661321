import "server-only";
import { inChunks } from "@/lib/server/db/chunks";
import type { Db } from "@/lib/server/db/database";
import type { LiveLog } from "@/lib/server/live/deps";
import type { QueueBook, QueueSettings } from "./queue-book";
import { queueSettings } from "./queue-settings";

/** What has not changed is written again this often, so that "last seen" is never much older than the truth. */
const WRITE_EVERY_MS = 3_600_000;

interface Written {
  readonly name: string;
  readonly at: number;
}

/** The book of queues in the database. Sweeps tell it every few seconds what they see; it writes what is new or renamed, and all of it hourly. */
export class StoredQueueBook implements QueueBook {
  private readonly written = new Map<string, Map<string, Written>>();
  private readonly writing = new Map<string, Promise<void>>();

  constructor(
    private readonly db: Db,
    private readonly log: Pick<LiveLog, "error">,
  ) {}

  settings(tenantId: string): Promise<QueueSettings> {
    return queueSettings(this.db, tenantId);
  }

  seen(tenantId: string, queues: readonly { readonly id: string; readonly name: string }[], nowMs: number): void {
    if (this.writing.has(tenantId)) return;
    const known = this.written.get(tenantId) ?? new Map<string, Written>();
    const due = queues.filter(({ id, name }) => {
      const last = known.get(id);
      return last === undefined || last.name !== name || nowMs - last.at >= WRITE_EVERY_MS;
    });
    if (due.length === 0) return;
    this.written.set(tenantId, known);
    const done = this.write(tenantId, due, nowMs)
      .then(() => {
        for (const { id, name } of due) known.set(id, { name, at: nowMs });
      })
      .catch((cause: unknown) =>
        this.log.error({ err: cause, tenantId }, "the queues that were seen could not be kept"),
      )
      .finally(() => this.writing.delete(tenantId));
    this.writing.set(tenantId, done);
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await Promise.all(this.writing.values());
  }

  private async write(
    tenantId: string,
    queues: readonly { readonly id: string; readonly name: string }[],
    nowMs: number,
  ): Promise<void> {
    for (const chunk of inChunks(queues)) {
      const values = chunk.map(({ id, name }) => ({
        tenant_id: tenantId,
        queue_id: id,
        // PostgreSQL keeps no such character.
        name: name.replaceAll("\u0000", ""),
        hidden: 0 as const,
        last_seen_at: nowMs,
      }));
      await this.db
        .insertInto("tenant_queues")
        .values(values)
        .onConflict((conflict) =>
          conflict.columns(["tenant_id", "queue_id"]).doUpdateSet((row) => ({
            name: row.ref("excluded.name"),
            last_seen_at: row.ref("excluded.last_seen_at"),
          })),
        )
        .execute();
    }
  }
}
