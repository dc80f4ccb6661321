import "server-only";
import type { TenantInput, TenantMade } from "@/lib/contracts/admin/tenants";
import { invalidField, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { ensureDefaultBoard } from "@/lib/server/boards/default-board";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { auditable, sealedSecret } from "./credentials";
import type { TenantDeps } from "./deps";
import { isNameTaken } from "./names";

/** Makes a tenant with its default board, and its credential where it brings a new one; all or nothing. */
export function createTenant(
  db: Db,
  deps: Pick<TenantDeps, "sealing">,
  input: TenantInput,
  trace: Trace,
): Promise<Result<TenantMade, Refusal>> {
  return db.transaction().execute(async (trx) => {
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
    await trx
      .insertInto("tenants")
      .values({
        id: tenantId,
        origin: null,
        paused: 0,
        revision: 1,
        created_at: trace.at,
        updated_at: trace.at,
        ...settings,
      })
      .execute();
    const boardId = await ensureDefaultBoard(trx, tenantId, input.name, trace.at);
    await recordAudit(trx, {
      ...trace,
      action: "tenant.created",
      tenantId,
      subject: { kind: "tenant", id: tenantId },
      after: settings,
    });
    return ok({ tenantId, boardId });
  });
}

/** The id of the credential that the tenant is to use. */
async function credentialFor(
  trx: Db,
  { sealing }: Pick<TenantDeps, "sealing">,
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
  const id = newId();
  const values = { name: wanted.name, api_key: wanted.apiKey, ...sealedSecret(sealing, id, wanted.apiSecret) };
  await trx
    .insertInto("credentials")
    .values({ id, origin: null, created_at: trace.at, updated_at: trace.at, ...values })
    .execute();
  await recordAudit(trx, {
    ...trace,
    action: "credential.created",
    subject: { kind: "credential", id },
    after: auditable(values),
  });
  return ok(id);
}
