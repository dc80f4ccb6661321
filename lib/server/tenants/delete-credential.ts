import "server-only";
import { changedMeanwhile, notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdTable } from "@/lib/server/db/hold";
import { auditable } from "./credentials";
import type { TenantDeps } from "./deps";
import { keeperOf } from "./kept";

/** Deletes a credential that serves no tenant. */
export function deleteCredential(
  db: Db,
  deps: Pick<TenantDeps, "kept">,
  credentialId: string,
  revision: number,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  return db.transaction().execute((trx) => deleteCredentialWithin(trx, deps, credentialId, revision, trace));
}

/** The same inside a transaction. */
export async function deleteCredentialWithin(
  trx: Db,
  { kept }: Pick<TenantDeps, "kept">,
  credentialId: string,
  revision: number,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  // Meanwhile no tenant is made with it.
  await holdTable(trx, "tenants");
  const known = await trx.selectFrom("credentials").selectAll().where("id", "=", credentialId).executeTakeFirst();
  if (known === undefined) return notFound("credential");
  if (known.revision !== revision) return changedMeanwhile("credential");
  const serves = await trx.selectFrom("tenants").select("id").where("credential_id", "=", known.id).execute();
  if (serves.length > 0 || keeperOf(kept, known.origin) !== null) return inUse();
  await trx.deleteFrom("credentials").where("id", "=", credentialId).execute();
  const subject = { kind: "credential", id: credentialId } as const;
  await recordAudit(trx, { ...trace, action: "credential.deleted", subject, before: auditable(known) });
  return ok(undefined);
}

function inUse() {
  return refuse("conflict", "credential-in-use", "This credential still serves a tenant. Delete the tenant first.");
}
