import "server-only";
import type { CredentialRow } from "@/lib/contracts/admin/tenants";
import type { Caller } from "@/lib/server/access/caller";
import { can, canInstallation } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import { tailOf } from "./credentials";
import { type Kept, keeperOf } from "./kept";

/** Every credential, by name; none for those who may not edit credentials. */
export async function listCredentialRows(db: Db, caller: Caller, kept: Kept): Promise<CredentialRow[]> {
  if (!canInstallation(caller, "credential.edit")) return [];
  return (await readRows(db, caller, kept, null)).sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** The credential of a tenant that the caller may edit; null for everybody else. */
export async function credentialOfTenant(
  db: Db,
  caller: Caller,
  tenant: { readonly id: string; readonly credentialId: string },
  kept: Kept,
): Promise<CredentialRow | null> {
  if (!can(caller, "tenant.edit", tenant.id)) return null;
  const [row] = await readRows(db, caller, kept, tenant.credentialId);
  return row ?? null;
}

/** Never reads the sealed secret. */
async function readRows(db: Db, caller: Caller, kept: Kept, only: string | null): Promise<CredentialRow[]> {
  const credentials = db
    .selectFrom("credentials")
    .select(["id", "name", "origin", "api_key", "secret_tail", "revision", "updated_at"]);
  const tenants = db.selectFrom("tenants").select(["id", "name", "credential_id"]).orderBy("name");
  const [rows, served] = await Promise.all([
    (only === null ? credentials : credentials.where("id", "=", only)).execute(),
    (only === null ? tenants : tenants.where("credential_id", "=", only)).execute(),
  ]);
  return rows.map((row) => {
    const own = served.filter((tenant) => tenant.credential_id === row.id);
    const seen = own.filter((tenant) => can(caller, "tenant.view", tenant.id));
    return {
      id: row.id,
      name: row.name,
      apiKeyTail: tailOf(row.api_key),
      secretTail: row.secret_tail,
      keptBy: keeperOf(kept, row.origin),
      revision: row.revision,
      tenants: seen.map(({ id, name }) => ({ id, name })),
      otherTenants: own.length - seen.length,
      updatedAt: new Date(Number(row.updated_at)).toISOString(),
    };
  });
}
