import "server-only";
import type { GroupGrant } from "@/lib/contracts/admin/identity-providers";
import { roleWithin, type TenantRole } from "@/lib/domain/roles";
import type { Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdWithAdmins } from "@/lib/server/people/last-admin";
import { applyGrants } from "@/lib/server/single-sign-on/apply-grants";

/**
 * Takes from people what a provider's groups once gave them and can give to nobody any more: which groups somebody is in is only known when they
 * sign in, but more than the most that any group gives they cannot have. Resolves to who has less than before.
 */
export async function narrowGrants(
  trx: Db,
  provider: { readonly id: string; readonly name: string },
  groups: readonly GroupGrant[],
  trace: Trace,
): Promise<readonly string[]> {
  const most = mostOf(groups);
  const givesAll = groups.some(({ gives }) => gives.kind === "installation");
  const held = await heldThrough(trx, provider.id);
  const narrowed: string[] = [];
  for (const [userId, roles] of held) {
    const person = await holdWithAdmins(trx, userId);
    if (person === null) continue;
    const isAdmin = person.installation_admin === 1 && person.admin_provider_id === provider.id;
    const grants = { roles: within(roles, most), installationAdmin: isAdmin && givesAll };
    if (!(await applyGrants(trx, person, provider, grants, trace))) continue;
    await trx
      .updateTable("users")
      .set((eb) => ({ revision: eb("revision", "+", 1), updated_at: trace.at }))
      .where("id", "=", userId)
      .execute();
    narrowed.push(userId);
  }
  return narrowed;
}

/** By tenant, the most that any group gives there. */
function mostOf(groups: readonly GroupGrant[]): ReadonlyMap<string, TenantRole> {
  const most = new Map<string, TenantRole>();
  for (const { gives } of groups) {
    if (gives.kind !== "tenant") continue;
    const known = most.get(gives.tenantId);
    if (known === undefined || roleWithin(known, gives.role)) most.set(gives.tenantId, gives.role);
  }
  return most;
}

/** By person, in the order of ids, the roles that they have through a provider, by tenant. */
async function heldThrough(trx: Db, providerId: string): Promise<ReadonlyMap<string, ReadonlyMap<string, TenantRole>>> {
  const memberships = await trx
    .selectFrom("memberships")
    .select(["user_id", "tenant_id", "role"])
    .where("provider_id", "=", providerId)
    .execute();
  const admins = await trx.selectFrom("users").select("id").where("admin_provider_id", "=", providerId).execute();
  const ids = new Set([...memberships.map((row) => row.user_id), ...admins.map((row) => row.id)]);
  return new Map(
    [...ids].sort().map((userId) => {
      const own = memberships.filter((row) => row.user_id === userId);
      return [userId, new Map(own.map((row) => [row.tenant_id, row.role]))];
    }),
  );
}

function within(
  roles: ReadonlyMap<string, TenantRole>,
  most: ReadonlyMap<string, TenantRole>,
): Map<string, TenantRole> {
  const kept = new Map<string, TenantRole>();
  for (const [tenantId, role] of roles) {
    const ceiling = most.get(tenantId);
    if (ceiling !== undefined) kept.set(tenantId, roleWithin(role, ceiling) ? role : ceiling);
  }
  return kept;
}
