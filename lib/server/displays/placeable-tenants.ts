import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { tenantsWhere } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";

/** The tenants in which the caller may place displays, by name. */
export async function placeableTenants(
  db: Db,
  caller: Caller,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const tenants = tenantsWhere(caller, "display.edit");
  if (tenants.length === 0) return [];
  const all = db.selectFrom("tenants").select(["id", "name"]).orderBy("name").orderBy("id");
  return (tenants === "all" ? all : all.where("id", "in", tenants)).execute();
}
