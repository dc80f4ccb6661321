import type { SingleSignOnProblem } from "@/lib/domain/identity/sign-in-problem";
import type { Db } from "@/lib/server/db/database";
import { admit } from "@/lib/server/single-sign-on/admit";
import type { ToldPerson } from "@/lib/server/single-sign-on/claims";
import type { Provider } from "@/lib/server/single-sign-on/providers";
import { addProvider, type GroupSetting } from "@/tests/support/add-provider";
import type { TestDatabases } from "@/tests/support/databases";
import { addTenant, peopleDeps, SECRET } from "@/tests/support/people";

export const HERE = "192.0.2.1";
export const NOW = 1_700_000_000_000;

const CLIENT = { issuer: "https://login.example.com", clientId: "wallboard", clientSecret: "not used" };

export interface SignInTry extends Partial<ToldPerson> {
  readonly provider?: string;
  readonly at?: number;
}

/** Two tenants, and a provider whose word is taken as it is: who gets in, and what becomes of them. */
export async function scene(
  databases: TestDatabases,
  groups: (ids: Record<"acme" | "beta", string>) => GroupSetting[] = () => [],
) {
  const db = await databases.fresh();
  const deps = peopleDeps(db);
  const [acme, beta] = [await addTenant(db, "Acme"), await addTenant(db, "Beta")];
  const given = groups({ acme: acme.id, beta: beta.id });
  await addProvider(db, SECRET, { id: "contoso", name: "Contoso", ...CLIENT, groups: given });

  /** A sign-in as `ann@example.com`, unless it says otherwise; resolves to the person's id, or to what was wrong. */
  async function enter(over: SignInTry = {}): Promise<string> {
    const { provider = "contoso", at = NOW, ...told } = over;
    const person = { subject: "s-ann", email: "ann@example.com", vouched: true, name: "Ann", groups: [], ...told };
    const done = await admit(deps, await providerOf(db, provider), person, { at, address: HERE });
    return done.ok ? done.value.userId : done.error;
  }

  return { db, deps, acme, beta, enter };
}

async function providerOf(db: Db, id: string): Promise<Provider> {
  const row = await db.selectFrom("identity_providers").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const { name, kind, issuer, client_id: clientId, groups_claim: groupsClaim } = row;
  return { id, name, kind, issuer, clientId, groupsClaim, domains: JSON.parse(row.domains) };
}

/** Another provider for the same domain. */
export async function addFabrikam(db: Db, groups: readonly GroupSetting[] = []): Promise<void> {
  await addProvider(db, SECRET, { id: "fabrikam", name: "Fabrikam", ...CLIENT, groups });
}

/** Somebody's roles by tenant, each with the provider that gave it. */
export async function rolesOf(db: Db, userId: string): Promise<Record<string, string>> {
  const rows = await db.selectFrom("memberships").selectAll().where("user_id", "=", userId).execute();
  return Object.fromEntries(rows.map((row) => [row.tenant_id, `${row.role} by ${row.provider_id ?? "a person"}`]));
}

export async function personOf(db: Db, userId: string) {
  return db.selectFrom("users").selectAll().where("id", "=", userId).executeTakeFirstOrThrow();
}

interface Told {
  readonly action: string;
  readonly actor: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the trail tells of a moment. */
export async function told(db: Db, at: number): Promise<Told[]> {
  const rows = await db.selectFrom("audit_events").selectAll().where("at", "=", at).execute();
  const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
  return rows.map((row) => ({
    action: row.action,
    actor: row.actor,
    before: parsed(row.before),
    after: parsed(row.after),
  }));
}

/** The one thing that the trail tells of a sign-in that failed. */
export function failed(reason: SingleSignOnProblem, actor = "ann@example.com"): Told[] {
  return [{ action: "sign-in.failed", actor, before: null, after: { method: "sso", provider: "Contoso", reason } }];
}
