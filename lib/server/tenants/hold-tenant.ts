import "server-only";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";

/** Whether there is such a tenant; what is stored of it nobody else changes until the transaction's end, if they hold it first, too. */
export async function holdTenant(trx: Db, tenantId: string): Promise<boolean> {
  const tenant = trx.selectFrom("tenants").select("id").where("id", "=", tenantId);
  return (await holdRows(trx, tenant).executeTakeFirst()) !== undefined;
}
