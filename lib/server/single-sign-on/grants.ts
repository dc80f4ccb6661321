import "server-only";
import { roleWithin, type TenantRole } from "@/lib/domain/roles";
import type { Db } from "@/lib/server/db/database";

/** What a person's groups give them, all in all. */
export interface Grants {
  /** By tenant id, the most that one of the groups gives there. */
  readonly roles: ReadonlyMap<string, TenantRole>;
  readonly installationAdmin: boolean;
}

/** What these groups give at a provider. Their names are compared letter by letter. */
export async function grantsOf(trx: Db, providerId: string, groups: readonly string[]): Promise<Grants> {
  const mine = new Set(groups);
  const rows = await trx
    .selectFrom("identity_provider_groups")
    .select(["group_name", "tenant_id", "role", "installation_admin"])
    .where("provider_id", "=", providerId)
    .execute();
  const given = rows.filter((row) => mine.has(row.group_name));
  const roles = new Map<string, TenantRole>();
  for (const { tenant_id, role } of given) {
    if (tenant_id === null || role === null) continue;
    const held = roles.get(tenant_id);
    if (held === undefined || roleWithin(held, role)) roles.set(tenant_id, role);
  }
  return { roles, installationAdmin: given.some((row) => row.installation_admin === 1) };
}

/** Whether any group gives anything at a provider. */
export async function hasGrants(trx: Db, providerId: string): Promise<boolean> {
  const query = trx.selectFrom("identity_provider_groups").select("id").where("provider_id", "=", providerId);
  return (await query.executeTakeFirst()) !== undefined;
}
