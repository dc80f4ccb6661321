import "server-only";
import type { Selectable } from "kysely";
import type { Revised } from "@/lib/contracts/admin/revised";
import type { CredentialChange, SecretInput } from "@/lib/contracts/admin/tenants";
import { changedMeanwhile, invalidField, notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { can } from "@/lib/server/access/permissions";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { CredentialTable } from "@/lib/server/db/schema";
import { auditable, sealedSecret } from "./credentials";
import type { TenantDeps } from "./deps";
import { keeperOf } from "./kept";
import { isNameTaken } from "./names";

/**
 * Replaces the secret of a tenant's credential, and its key when one is given, for every tenant that it serves: so only
 * by somebody who may edit all of them. Nothing ever answers with the secret.
 */
export async function replaceSecret(
  db: Db,
  deps: TenantDeps,
  caller: Caller,
  tenantId: string,
  input: SecretInput,
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  const done = await db.transaction().execute(async (trx): Promise<Result<readonly string[], Refusal>> => {
    const known = await trx
      .selectFrom("credentials")
      .innerJoin("tenants", "tenants.credential_id", "credentials.id")
      .selectAll("credentials")
      .where("tenants.id", "=", tenantId)
      .executeTakeFirst();
    if (known === undefined) return notFound("tenant");
    const serves = await trx.selectFrom("tenants").select("id").where("credential_id", "=", known.id).execute();
    if (!serves.every((tenant) => can(caller, "tenant.edit", tenant.id))) return shared();
    const replaced = await replaceSecretWithin(trx, deps, known, input, { ...trace, tenantId });
    return replaced.ok ? ok(serves.map((tenant) => tenant.id)) : replaced;
  });
  if (!done.ok) return done;
  for (const id of done.value) await deps.live.tenantChanged(id);
  return ok({ revision: input.revision + 1 });
}

/** The same inside a transaction, whoever asks, for the credential as it was read in it. */
export async function replaceSecretWithin(
  trx: Db,
  deps: Pick<TenantDeps, "kept" | "sealing">,
  known: Selectable<CredentialTable>,
  input: SecretInput,
  trace: Trace & { readonly tenantId: string | null },
): Promise<Result<Revised, Refusal>> {
  if (keeperOf(deps.kept, known.origin) !== null) return kept();
  if (known.revision !== input.revision) return changedMeanwhile("credential");
  const values = {
    api_key: input.apiKey ?? known.api_key,
    ...sealedSecret(deps.sealing, known.id, input.apiSecret),
  };
  if (!(await write(trx, known.id, known.revision, { ...values, updated_at: trace.at })))
    return changedMeanwhile("credential");
  await recordAudit(trx, {
    ...trace,
    action: "credential.changed",
    subject: { kind: "credential", id: known.id },
    before: auditable(known),
    after: { ...auditable({ ...known, ...values }), secret: "replaced" },
  });
  return ok({ revision: known.revision + 1 });
}

/** Gives a credential another name. */
export function renameCredential(
  db: Db,
  credentialId: string,
  input: CredentialChange,
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  return db.transaction().execute((trx) => renameCredentialWithin(trx, credentialId, input, trace));
}

/** The same inside a transaction. */
export async function renameCredentialWithin(
  trx: Db,
  credentialId: string,
  { name, revision }: CredentialChange,
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  const taken = await isNameTaken(trx, "credentials", name, credentialId);
  const known = await trx.selectFrom("credentials").selectAll().where("id", "=", credentialId).executeTakeFirst();
  if (known === undefined) return notFound("credential");
  if (known.revision !== revision) return changedMeanwhile("credential");
  if (taken) return invalidField("name", "is another credential's name", { rule: "taken" });
  if (!(await write(trx, credentialId, revision, { name, updated_at: trace.at })))
    return changedMeanwhile("credential");
  await recordAudit(trx, {
    ...trace,
    action: "credential.changed",
    subject: { kind: "credential", id: credentialId },
    before: auditable(known),
    after: auditable({ ...known, name }),
  });
  return ok({ revision: revision + 1 });
}

/** False when somebody else came first. */
async function write(
  trx: Db,
  id: string,
  revision: number,
  values: { readonly name?: string; readonly api_key?: string; readonly secret_sealed?: string; updated_at: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("credentials")
    .set({ ...values, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function shared() {
  return refuse(
    "not-allowed",
    "credential-shared",
    "This key and secret also serve tenants that you do not administer. Ask an admin of the installation to replace them.",
  );
}

function kept() {
  return refuse(
    "conflict",
    "secret-kept",
    "This key and secret come from EIGHTX8_API_KEY and EIGHTX8_API_SECRET, which win at every start. Change them there and restart.",
  );
}
