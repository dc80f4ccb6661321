import "server-only";
import type { Board } from "@/lib/server/boards/board";
import type { Db } from "@/lib/server/db/database";
import { queueSettings } from "@/lib/server/queues/queue-settings";
import { tenantRules } from "@/lib/server/thresholds/read-thresholds";
import type { ReplayedOf } from "./replayed-board";

interface Around {
  readonly db: Db;
  readonly embedHosts: readonly string[];
  readonly groupNames: (tenantId: string) => ReadonlyMap<string, string>;
}

/** What a board is composed from as things are now: its past is shown by the design, names, limits and queues of today. Null: its tenant is gone. */
export async function replayedOf({ db, embedHosts, groupNames }: Around, board: Board): Promise<ReplayedOf | null> {
  const { tenantId } = board;
  const tenant = await db
    .selectFrom("tenants")
    .select(["id", "name", "time_zone"])
    .where("id", "=", tenantId)
    .executeTakeFirst();
  if (tenant === undefined) return null;
  const [settings, rules, queues] = await Promise.all([
    queueSettings(db, tenantId),
    tenantRules(db, tenantId),
    queueNames(db, tenantId),
  ]);
  return {
    board,
    tenant: { id: tenant.id, name: tenant.name, timeZone: tenant.time_zone },
    settings,
    rules,
    names: { queues, groups: groupNames(tenantId) },
    embedHosts,
  };
}

/** What 8x8 called the tenant's queues when they were seen last, by id. */
async function queueNames(db: Db, tenantId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("tenant_queues")
    .select(["queue_id", "name"])
    .where("tenant_id", "=", tenantId)
    .orderBy("queue_id")
    .execute();
  return new Map(rows.map(({ queue_id, name }) => [queue_id, name]));
}
