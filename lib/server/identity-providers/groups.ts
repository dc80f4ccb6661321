import "server-only";
import type { GroupGrant } from "@/lib/contracts/admin/identity-providers";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";

/** What a provider's groups give, by their names. */
export async function readGroups(db: Db, providerId: string): Promise<GroupGrant[]> {
  const rows = await db
    .selectFrom("identity_provider_groups")
    .leftJoin("tenants", "tenants.id", "identity_provider_groups.tenant_id")
    .select(["group_name", "tenant_id", "role"])
    .where("provider_id", "=", providerId)
    .orderBy("group_name")
    .orderBy("tenants.name")
    .orderBy("identity_provider_groups.id")
    .execute();
  return rows.map(({ group_name: group, tenant_id, role }) =>
    tenant_id === null || role === null
      ? { group, gives: { kind: "installation" } }
      : { group, gives: { kind: "tenant", tenantId: tenant_id, role } },
  );
}

/** Puts these in the place of whatever a provider's groups gave before; at most 200 (lib/contracts/admin/identity-providers.ts). */
export async function writeGroups(trx: Db, providerId: string, groups: readonly GroupGrant[]): Promise<void> {
  await trx.deleteFrom("identity_provider_groups").where("provider_id", "=", providerId).execute();
  if (groups.length === 0) return;
  const rows = groups.map(({ group, gives }) => ({
    id: newId(),
    provider_id: providerId,
    group_name: group,
    tenant_id: gives.kind === "tenant" ? gives.tenantId : null,
    role: gives.kind === "tenant" ? gives.role : null,
    installation_admin: gives.kind === "tenant" ? (0 as const) : (1 as const),
  }));
  await trx.insertInto("identity_provider_groups").values(rows).execute();
}

/** The names of the tenants in which these groups give something, by id; held, so that none goes before it is written what they give. */
export async function tenantNames(trx: Db, groups: readonly GroupGrant[]): Promise<ReadonlyMap<string, string>> {
  const ids = groups.flatMap(({ gives }) => (gives.kind === "tenant" ? [gives.tenantId] : []));
  if (ids.length === 0) return new Map();
  const tenants = trx
    .selectFrom("tenants")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .orderBy("id");
  return new Map((await holdRows(trx, tenants).execute()).map(({ id, name }) => [id, name]));
}
