import "server-only";
import type { TenantInput, TenantMade } from "@/lib/contracts/admin/tenants";
import { invalidField, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { ensureDefaultBoard } from "@/lib/server/boards/default-board";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { createCredentialWithin } from "./create-credential";
import type { TenantDeps } from "./deps";
import { isNameTaken } from "./names";

/** Makes a tenant with its default board, and its credential where it brings a new one; all or nothing. */
export function createTenant(
  db: Db,
  deps: Pick<TenantDeps, "sealing">,
  input: TenantInput,
  trace: Trace,
): Promise<Result<TenantMade, Refusal>> {
  return db.transaction().execute((trx) => createTenantWithin(trx, deps, input, trace));
}

/** The same inside a transaction, which a refusal leaves as it was. */
export async function createTenantWithin(
  trx: Db,
  deps: Pick<TenantDeps, "sealing">,
  input: TenantInput,
  trace: Trace,
): Promise<Result<TenantMade, Refusal>> {
  if (await isNameTaken(trx, "tenants", input.name, null))
    return invalidField("name", "is another tenant's name", { rule: "taken" });
  const credential = await credentialFor(trx, deps, input.credential, trace);
  if (!credential.ok) return credential;
  const tenantId = newId();
  const settings = {
    name: input.name,
    region: input.region,
    credential_id: credential.value,
    tenant_name: input.tenantName,
    poll_interval_ms: input.pollSeconds * 1000,
    time_zone: input.timeZone,
  };
  const times = { created_at: trace.at, updated_at: trace.at };
  await trx
    .insertInto("tenants")
    .values({ id: tenantId, origin: null, paused: 0, revision: 1, ...times, ...settings })
    .execute();
  const boardId = await ensureDefaultBoard(trx, tenantId, input.name, trace.at);
  const about = { ...trace, tenantId, subject: { kind: "tenant", id: tenantId } } as const;
  await recordAudit(trx, { ...about, action: "tenant.created", after: settings });
  return ok({ tenantId, boardId });
}

/** The id of the credential that the tenant is to use. */
async function credentialFor(
  trx: Db,
  deps: Pick<TenantDeps, "sealing">,
  wanted: TenantInput["credential"],
  trace: Trace,
): Promise<Result<string, Refusal>> {
  if (wanted.kind === "existing") {
    const known = await trx.selectFrom("credentials").select("id").where("id", "=", wanted.id).executeTakeFirst();
    return known === undefined
      ? invalidField("credential.id", "is not a credential of this installation", { rule: "unknown" })
      : ok(known.id);
  }
  if (await isNameTaken(trx, "credentials", wanted.name, null))
    return invalidField("credential.name", "is another credential's name", { rule: "taken" });
  return ok(await createCredentialWithin(trx, deps, wanted, trace));
}
