import "server-only";
import { UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { EDITION } from "./sheet";

/**
 * Takes away what was made of a day of UTC, as something of it changes: the days of any zone that share a moment with it, and the one that begins
 * as it ends, whose first count goes on from its last reading. To be called in the transaction of the change, which holds the tenant.
 */
export async function dropSheets(trx: Db, tenantId: string, dayMs: number): Promise<void> {
  await trx
    .deleteFrom("history_sheets")
    .where("tenant_id", "=", tenantId)
    .where("from_ms", ">", dayMs - 2 * UTC_DAY_MS)
    .where("from_ms", "<=", dayMs + UTC_DAY_MS)
    .where("to_ms", ">", dayMs)
    .where("step", "!=", EDITION.step)
    .execute();
}
