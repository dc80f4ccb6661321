import type { ProviderChange, ProviderInput } from "@/lib/contracts/admin/identity-providers";
import { sealingKey } from "@/lib/server/crypto/seal";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { createProvider } from "@/lib/server/identity-providers/create-provider";
import type { ProviderDeps } from "@/lib/server/identity-providers/deps";
import { SECRET } from "@/tests/support/people";

export const CLIENT_SECRET = "the-client-secret-x7Qp";
export const TRACE = { at: 5000, actor: { id: "ada", email: "ada@example.com" }, address: "10.0.0.7" };

/** What services about providers take, and whose streams they had looked at. */
export function providerDeps(db: Db): ProviderDeps & { readonly rechecked: string[] } {
  const rechecked: string[] = [];
  const recheck = async (userId: string) => void rechecked.push(userId);
  return { db, sealing: sealingKey(SECRET), siteUrl: "https://wall.example.com", isDemo: false, recheck, rechecked };
}

export function input(more: Partial<ProviderInput> = {}): ProviderInput {
  return {
    id: newId(),
    maker: { kind: "okta", domain: "acme.okta.com" },
    name: "Acme",
    clientId: "0oa1b2c3",
    clientSecret: CLIENT_SECRET,
    domains: ["example.com"],
    groupsClaim: "groups",
    groups: [],
    enabled: true,
    ...more,
  };
}

/** What a form sends that was filled in from `input`; the secret stays. */
export function change(from: ProviderInput, more: Partial<ProviderChange> = {}): ProviderChange {
  const { id: _id, enabled: _enabled, ...settings } = from;
  return { ...settings, clientSecret: null, revision: 1, ...more };
}

/** A stored provider, and what it was made from. */
export async function make(db: Db, more: Partial<ProviderInput> = {}): Promise<ProviderInput> {
  const made = input(more);
  const done = await createProvider(providerDeps(db), made, TRACE);
  if (!done.ok) throw new Error(done.error.code);
  return made;
}

/** All that changing a provider writes. */
export async function stored(db: Db) {
  const read = (table: "identity_providers" | "identity_provider_groups" | "users" | "audit_events") =>
    db.selectFrom(table).selectAll().orderBy("id").execute();
  return [
    await read("identity_providers"),
    await read("identity_provider_groups"),
    await read("users"),
    await read("audit_events"),
    await db.selectFrom("memberships").selectAll().orderBy("user_id").orderBy("tenant_id").execute(),
    await db.selectFrom("user_identities").selectAll().orderBy("subject").execute(),
    await db.selectFrom("sessions").selectAll().orderBy("id").execute(),
  ];
}

/** The trail of providers and of what was taken with them, the oldest first; no secret is ever in it. */
export async function trail(db: Db) {
  const rows = await db
    .selectFrom("audit_events")
    .selectAll()
    .where("action", "<>", "tenant.configured")
    .orderBy("at")
    .execute();
  if (JSON.stringify(rows).includes("secret-x7Qp")) throw new Error("The trail tells a secret.");
  const read = (json: string | null) => (json === null ? null : JSON.parse(json));
  return rows.map(({ action, actor, tenant_id, before, after }) => ({
    action,
    actor,
    tenantId: tenant_id,
    before: read(before),
    after: read(after),
  }));
}
