import "server-only";
import { UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { bufferOf } from "@/lib/server/db/stored-bytes";
import { EDITION } from "./sheets/sheet";

/** Says that a day of UTC is not what it was. To be called in the transaction of the change, which holds the tenant. */
export async function newEdition(trx: Db, tenantId: string, dayMs: number): Promise<void> {
  const data = Buffer.from(newId(), "utf8");
  await trx
    .insertInto("history_sheets")
    .values({ tenant_id: tenantId, from_ms: dayMs, to_ms: dayMs + UTC_DAY_MS, ...EDITION, data })
    .onConflict((conflict) => conflict.columns(["tenant_id", "from_ms", "queues", "step"]).doUpdateSet({ data }))
    .execute();
}

/**
 * Which edition of each of these days of UTC (epoch ms) is stored; of a day that has not changed for long none is known. Whoever reads a day afterwards
 * reads that edition or a later one, never an earlier one.
 */
export async function editionsOf(
  db: Db,
  tenantId: string,
  days: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom("history_sheets")
    .select(["from_ms", "data"])
    .where("tenant_id", "=", tenantId)
    .where("from_ms", "in", days)
    .where("queues", "=", EDITION.queues)
    .where("step", "=", EDITION.step)
    .execute();
  return new Map(rows.map(({ from_ms, data }) => [from_ms, bufferOf(data).toString("utf8")]));
}
