import "server-only";
import type { Selectable } from "kysely";
import type { GroupGrant, ProviderChange } from "@/lib/contracts/admin/identity-providers";
import { emailDomain } from "@/lib/domain/identity/email-domain";
import { issuerOf } from "@/lib/domain/identity/maker";
import { open, type SealingKey, seal } from "@/lib/server/crypto/seal";
import { sealedContext } from "@/lib/server/crypto/sealed-columns";
import type { Database } from "@/lib/server/db/schema";
import { tailOf } from "@/lib/server/tenants/credentials";

export type StoredProvider = Selectable<Database["identity_providers"]>;

/** The columns that hold a client secret, for the row with this id. */
export function sealedClientSecret(sealing: SealingKey, id: string, clientSecret: string) {
  return {
    secret_sealed: seal(sealing, clientSecret, contextOf(id)),
    secret_key_id: sealing.id,
    secret_tail: tailOf(clientSecret),
  };
}

/** Whether this is the client secret that is stored. One that cannot be read is another. */
export function holdsClientSecret(
  sealing: SealingKey,
  row: Pick<StoredProvider, "id" | "secret_sealed">,
  clientSecret: string,
): boolean {
  const secret = open(sealing, row.secret_sealed, contextOf(row.id));
  return secret.ok && secret.value === clientSecret;
}

function contextOf(id: string): string {
  return sealedContext({ table: "identity_providers", column: "secret_sealed" }, id);
}

/** The columns that hold what an admin sets, without the secret's. */
export function settingsOf(input: Omit<ProviderChange, "clientSecret" | "revision">) {
  const domains = input.domains.map(emailDomain).filter((domain) => domain !== null);
  return {
    kind: input.maker.kind,
    name: input.name,
    issuer: issuerOf(input.maker),
    client_id: input.clientId,
    domains: JSON.stringify([...new Set(domains)]),
    groups_claim: input.groupsClaim,
  };
}

type Settings = ReturnType<typeof settingsOf> & Pick<StoredProvider, "secret_tail">;

/** What the audit trail may say of a provider; tenants by the names that they have at this moment. */
export function auditable(row: Settings, groups: readonly GroupGrant[], tenantNames: ReadonlyMap<string, string>) {
  const { name, kind, issuer, client_id, secret_tail, domains, groups_claim } = row;
  const read: unknown = JSON.parse(domains);
  const given = groups.map(({ group, gives }) =>
    gives.kind === "installation"
      ? { group, installationAdmin: true }
      : { group, tenant: tenantNames.get(gives.tenantId) ?? gives.tenantId, role: gives.role },
  );
  return { name, kind, issuer, client_id, secret_tail, domains: read, groups_claim, groups: given };
}
