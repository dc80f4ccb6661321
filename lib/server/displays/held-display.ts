import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { can } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";
import type { DisplayIdentity } from "./display";
import { selectDisplays, toDisplay } from "./display-rows";

/** The display that is to be changed, with its tenant held; null when there is none that the caller may place. */
export async function holdDisplay(trx: Db, caller: Caller, displayId: string): Promise<DisplayIdentity | null> {
  const of = await trx.selectFrom("displays").select("tenant_id").where("id", "=", displayId).executeTakeFirst();
  if (of === undefined || !can(caller, "display.edit", of.tenant_id)) return null;
  if (!(await holdTenant(trx, of.tenant_id))) return null;
  const row = await holdRows(trx, selectDisplays(trx).where("id", "=", displayId)).executeTakeFirst();
  return row === undefined ? null : toDisplay(row);
}
