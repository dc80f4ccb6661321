import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import type { Db } from "@/lib/server/db/database";

interface NamedQueue {
  readonly id: string;
  /** 8x8's. */
  readonly name: string;
}

/** How a file names the queues of one tenant: by 8x8's name where that means one queue, else by id. */
export interface QueueNames {
  readonly nameOf: (id: string) => string;
  /** The id of the queue that a name means; null for none, or for several. */
  readonly find: (name: string) => string | null;
}

/** `given`: ids by the names that the file itself gives, which count before 8x8's of today. */
export function queueNames(queues: readonly NamedQueue[], given: ReadonlyMap<string, string> = new Map()): QueueNames {
  const names = new Map(queues.map(({ id, name }) => [id, name]));
  const ids = idsByName(queues);
  return {
    nameOf: (id) => {
      const name = names.get(id);
      return name !== undefined && !names.has(name) && ids.get(name)?.length === 1 ? name : id;
    },
    find: (name) => {
      if (names.has(name)) return name;
      const [id, ...others] = ids.get(name) ?? [];
      return given.get(name) ?? (others.length > 0 ? null : (id ?? null));
    },
  };
}

/** The ids that each name stands for. */
export function idsByName(queues: readonly NamedQueue[]): ReadonlyMap<string, readonly string[]> {
  const named = groupBy(queues, ({ name }) => name);
  return new Map([...named].map(([name, own]) => [name, own.map(({ id }) => id)]));
}

/** Every queue of a tenant that was ever seen. */
export async function queuesOf(db: Db, tenantId: string): Promise<readonly NamedQueue[]> {
  const rows = await db
    .selectFrom("tenant_queues")
    .select(["queue_id", "name"])
    .where("tenant_id", "=", tenantId)
    .execute();
  return rows.map((row) => ({ id: row.queue_id, name: row.name }));
}
