import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { tenantsWhere } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";

/** The tenants whose events the caller may read, by name: what the list can be narrowed to. */
export async function auditTenants(db: Db, caller: Caller): Promise<{ id: string; name: string }[]> {
  const scope = tenantsWhere(caller, "audit.view");
  if (scope.length === 0) return [];
  const all = db.selectFrom("tenants").select(["id", "name"]).orderBy("name").orderBy("id");
  return (scope === "all" ? all : all.where("id", "in", scope)).execute();
}
