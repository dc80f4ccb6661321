import "server-only";
import type { TenantPlaces } from "@/lib/contracts/admin/people";
import { roleWithin, TENANT_ROLES } from "@/lib/domain/roles";
import type { Caller } from "@/lib/server/access/caller";
import { tenantsWhere } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";

/** The tenants that the caller may put people into, by name: with which roles, and limited to which boards. */
export async function listTenantPlaces(db: Db, caller: Caller): Promise<TenantPlaces[]> {
  const tenants = tenantsWhere(caller, "people.edit");
  if (tenants.length === 0) return [];
  const query = db.selectFrom("tenants").select(["id", "name"]).orderBy("name").orderBy("id");
  const rows = await (tenants === "all" ? query : query.where("id", "in", tenants)).execute();
  const boards = await db
    .selectFrom("boards")
    .select(["id", "name", "tenant_id"])
    // A private board is nobody else's to be given.
    .where("visibility", "=", "tenant")
    .orderBy("is_default", "desc")
    .orderBy("name")
    .execute();
  return rows.map(({ id, name }) => {
    const own = caller.roles.get(id);
    return {
      id,
      name,
      roles: TENANT_ROLES.filter((role) => caller.installationAdmin || (own !== undefined && roleWithin(role, own))),
      boards: boards.filter((board) => board.tenant_id === id).map((board) => ({ id: board.id, name: board.name })),
    };
  });
}
