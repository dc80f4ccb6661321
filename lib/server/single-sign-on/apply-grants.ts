import "server-only";
import type { TenantRole } from "@/lib/domain/roles";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { getLogger } from "@/lib/server/log/log";
import { whyNeeded } from "@/lib/server/people/last-admin";
import type { Grants } from "./grants";
import type { SignInProvider } from "./providers";

/** Whom grants are applied to, as they are at this moment. */
export interface GrantedPerson {
  readonly id: string;
  readonly email: string;
  readonly installation_admin: 0 | 1;
  readonly admin_provider_id: string | null;
}

/**
 * Makes what a provider's groups gave a person what they give now: gives, raises, lowers and takes away, and records each. What a
 * person or another provider gave stays as it is, also where it is less. The trace names no actor where the groups decide, not a
 * person. Resolves to whether anything changed.
 */
export async function applyGrants(
  trx: Db,
  person: GrantedPerson,
  provider: SignInProvider,
  grants: Grants,
  trace: Trace,
): Promise<boolean> {
  const inTenants = await applyRoles(trx, person, provider, grants.roles, trace);
  return (await applyAdmin(trx, person, provider, grants.installationAdmin, trace)) || inTenants;
}

async function applyRoles(
  trx: Db,
  person: GrantedPerson,
  provider: SignInProvider,
  roles: ReadonlyMap<string, TenantRole>,
  trace: Trace,
): Promise<boolean> {
  const held = await trx
    .selectFrom("memberships")
    .select(["tenant_id", "role", "provider_id"])
    .where("user_id", "=", person.id)
    .execute();
  const before = new Map(held.map((row) => [row.tenant_id, row]));
  const tenantIds = new Set([...roles.keys(), ...before.keys()]);
  let changes = 0;
  for (const tenantId of tenantIds) {
    const [had, gets] = [before.get(tenantId), roles.get(tenantId)];
    if (had !== undefined && had.provider_id !== provider.id) continue;
    if (had?.role === gets) continue;
    await put(trx, { userId: person.id, tenantId }, gets ?? null, provider.id, trace.at);
    await recordAudit(trx, {
      ...trace,
      action: had === undefined ? "member.added" : gets === undefined ? "member.removed" : "member.changed",
      tenantId,
      subject: { kind: "user", id: person.id },
      before: had === undefined ? null : factsOf(person, provider, had.role),
      after: gets === undefined ? null : factsOf(person, provider, gets),
    });
    changes += 1;
  }
  return changes > 0;
}

function factsOf({ email }: GrantedPerson, provider: SignInProvider, role: TenantRole) {
  return { email, role, provider: provider.name };
}

/** A viewer whom a person limited to boards stays limited while they are a viewer; more than that sees all boards. */
async function put(
  trx: Db,
  who: { readonly userId: string; readonly tenantId: string },
  role: TenantRole | null,
  providerId: string,
  now: number,
): Promise<void> {
  const key = { user_id: who.userId, tenant_id: who.tenantId };
  if (role === null) {
    await trx
      .deleteFrom("memberships")
      .where("user_id", "=", who.userId)
      .where("tenant_id", "=", who.tenantId)
      .execute();
    return;
  }
  await trx
    .insertInto("memberships")
    .values({ ...key, role, all_boards: 1, provider_id: providerId, created_at: now })
    .onConflict((conflict) => conflict.columns(["user_id", "tenant_id"]).doUpdateSet({ role, all_boards: 1 }))
    .execute();
  await trx
    .deleteFrom("membership_boards")
    .where("user_id", "=", who.userId)
    .where("tenant_id", "=", who.tenantId)
    .execute();
}

async function applyAdmin(
  trx: Db,
  person: GrantedPerson,
  provider: SignInProvider,
  gives: boolean,
  trace: Trace,
): Promise<boolean> {
  const is = person.installation_admin === 1;
  if (is === gives || (is && person.admin_provider_id !== provider.id)) return false;
  if (is && (await whyNeeded(trx, person.id)) !== null) {
    // Without them nobody could put right whatever went wrong with the groups.
    getLogger("auth").warn(
      { userId: person.id, provider: provider.id },
      "the last installation admin (or the last with a password) stays one, though no group says so",
    );
    return false;
  }
  await trx
    .updateTable("users")
    .set({ installation_admin: gives ? 1 : 0, admin_provider_id: gives ? provider.id : null })
    .where("id", "=", person.id)
    .execute();
  const facts = (installationAdmin: boolean) => ({ email: person.email, installationAdmin, provider: provider.name });
  await recordAudit(trx, {
    ...trace,
    action: "person.changed",
    subject: { kind: "user", id: person.id },
    before: facts(is),
    after: facts(gives),
  });
  return true;
}
