import "server-only";
import type { DeleteInput } from "@/lib/contracts/admin/tenants";
import { changedMeanwhile, invalidField, notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { auditable } from "./credentials";
import type { TenantDeps } from "./deps";
import { keeperOf } from "./kept";

/**
 * Deletes a tenant with all that is stored of it (boards, queues, memberships, open invitations), and its credential when
 * that serves no other. What was done in it stays in the audit trail. Its boards say that they are gone.
 */
export async function deleteTenant(
  db: Db,
  deps: Pick<TenantDeps, "live" | "kept">,
  tenantId: string,
  input: DeleteInput,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  const done = await db.transaction().execute(async (trx): Promise<Result<undefined, Refusal>> => {
    const deleted = await deleteTenantWithin(trx, deps, tenantId, input, trace);
    if (!deleted.ok) return deleted;
    await deleteUnused(trx, deps, deleted.value.credentialId, trace);
    return ok(undefined);
  });
  if (done.ok) await deps.live.tenantChanged(tenantId);
  return done;
}

/** The same inside a transaction, after which the hub is to be told; the credential stays. */
export async function deleteTenantWithin(
  trx: Db,
  { kept }: Pick<TenantDeps, "kept">,
  tenantId: string,
  input: DeleteInput,
  trace: Trace,
): Promise<Result<{ readonly credentialId: string }, Refusal>> {
  const known = await trx.selectFrom("tenants").selectAll().where("id", "=", tenantId).executeTakeFirst();
  if (known === undefined) return notFound("tenant");
  const keeper = keeperOf(kept, known.origin);
  if (keeper !== null) return keptByStart(keeper);
  if (known.revision !== input.revision) return changedMeanwhile("tenant");
  if (input.confirm.trim().normalize("NFC") !== known.name.normalize("NFC"))
    return invalidField("confirm", "must be the tenant's name, letter by letter", { rule: "confirm" });
  const { numDeletedRows } = await trx
    .deleteFrom("tenants")
    .where("id", "=", tenantId)
    .where("revision", "=", input.revision)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) return changedMeanwhile("tenant");
  const { name, region, credential_id, tenant_name } = known;
  const before = { name, region, credential_id, tenant_name };
  const subject = { kind: "tenant", id: tenantId } as const;
  await recordAudit(trx, { ...trace, action: "tenant.deleted", tenantId, subject, before });
  return ok({ credentialId: credential_id });
}

function keptByStart(keeper: "environment" | "demo") {
  const message =
    keeper === "demo"
      ? "This tenant belongs to the demo, which makes it anew at every start. It cannot be deleted here."
      : "This tenant comes from EIGHTX8_API_KEY and would come back at the next start. Remove EIGHTX8_API_KEY, EIGHTX8_API_SECRET and EIGHTX8_TENANT from the environment, restart, and delete it then.";
  return refuse("conflict", `kept-by-${keeper}`, message);
}

async function deleteUnused(trx: Db, { kept }: Pick<TenantDeps, "kept">, credentialId: string, trace: Trace) {
  const credential = await trx.selectFrom("credentials").selectAll().where("id", "=", credentialId).executeTakeFirst();
  const serves = await trx
    .selectFrom("tenants")
    .select("id")
    .where("credential_id", "=", credentialId)
    .executeTakeFirst();
  if (credential === undefined || serves !== undefined || keeperOf(kept, credential.origin) !== null) return;
  await trx.deleteFrom("credentials").where("id", "=", credentialId).execute();
  await recordAudit(trx, {
    ...trace,
    action: "credential.deleted",
    subject: { kind: "credential", id: credentialId },
    before: auditable(credential),
  });
}
