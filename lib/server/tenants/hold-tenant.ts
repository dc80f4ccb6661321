import "server-only";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";

/** Holds these tenants as `holdTenant` does one; "all" for whatever could be in any of them. */
export async function holdTenants(trx: Db, ids: readonly string[] | "all"): Promise<void> {
  if (ids !== "all" && ids.length === 0) return;
  const tenants = trx.selectFrom("tenants").select("id").orderBy("id");
  await holdRows(trx, ids === "all" ? tenants : tenants.where("id", "in", ids)).execute();
}

/** Whether there is such a tenant; what is stored of it nobody else changes until the transaction's end, if they hold it first, too. */
export async function holdTenant(trx: Db, tenantId: string): Promise<boolean> {
  const tenant = trx.selectFrom("tenants").select("id").where("id", "=", tenantId);
  return (await holdRows(trx, tenant).executeTakeFirst()) !== undefined;
}
