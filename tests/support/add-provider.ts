import type { IdentityProviderKind } from "@/lib/domain/identity-provider";
import type { TenantRole } from "@/lib/domain/roles";
import { seal, sealingKey } from "@/lib/server/crypto/seal";
import { sealedContext } from "@/lib/server/crypto/sealed-columns";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";

export interface ProviderSettings {
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name?: string;
  readonly kind?: IdentityProviderKind;
  readonly domains?: readonly string[];
  readonly groupsClaim?: string | null;
  /** What groups give: a role in a tenant, or the installation. */
  readonly groups?: readonly GroupSetting[];
}

export type GroupSetting = readonly [group: string, gives: { tenantId: string; role: TenantRole } | "installation"];

/** An identity provider as an admin sets it up, straight into the tables. */
export async function addProvider(db: Db, secret: string, settings: ProviderSettings): Promise<void> {
  const { id, name = "Contoso", kind = "oidc", domains = ["example.com"], groupsClaim = "groups" } = settings;
  const sealing = sealingKey(secret);
  const context = sealedContext({ table: "identity_providers", column: "secret_sealed" }, id);
  await db
    .insertInto("identity_providers")
    .values({
      id,
      kind,
      name,
      issuer: settings.issuer,
      client_id: settings.clientId,
      secret_sealed: seal(sealing, settings.clientSecret, context),
      secret_key_id: sealing.id,
      secret_tail: settings.clientSecret.slice(-4),
      domains: JSON.stringify(domains),
      groups_claim: groupsClaim,
      enabled: 1,
      created_at: 0,
      updated_at: 0,
    })
    .execute();
  await setGroups(db, id, settings.groups ?? []);
}

/** Replaces what a provider's groups give. */
export async function setGroups(db: Db, providerId: string, groups: readonly GroupSetting[]): Promise<void> {
  await db.deleteFrom("identity_provider_groups").where("provider_id", "=", providerId).execute();
  if (groups.length === 0) return;
  const rows = groups.map(([group_name, gives]) => ({
    id: newId(),
    provider_id: providerId,
    group_name,
    tenant_id: gives === "installation" ? null : gives.tenantId,
    role: gives === "installation" ? null : gives.role,
    installation_admin: gives === "installation" ? (1 as const) : (0 as const),
  }));
  await db.insertInto("identity_provider_groups").values(rows).execute();
}
