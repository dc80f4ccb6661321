import "server-only";
import { displaySettings } from "@/lib/contracts/display/settings";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";
import { provisioningFacts } from "./provisioning-facts";

/** Ends a provisioning link for good. The displays that it made stay: each has a credential of its own. The caller may provision displays of the tenant. */
export async function revokeProvisioning(
  db: Db,
  tenantId: string,
  linkId: string,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  return db.transaction().execute(async (trx): Promise<Result<undefined, Refusal>> => {
    if (!(await holdTenant(trx, tenantId))) return notFound("tenant");
    const row = await trx
      .selectFrom("display_provisionings")
      .selectAll()
      .where("id", "=", linkId)
      .where("tenant_id", "=", tenantId)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (row === undefined) return notFound("display-link");
    await trx
      .updateTable("display_provisionings")
      .set({ revoked_at: trace.at, revision: row.revision + 1 })
      .where("id", "=", linkId)
      .where("tenant_id", "=", tenantId)
      .execute();
    const before = await provisioningFacts(trx, tenantId, {
      name: row.name,
      place: row.place,
      group: row.group_name,
      settings: displaySettings.parse(JSON.parse(row.settings)),
      tail: row.token_tail,
      expiresAt: row.expires_at,
      most: row.most,
    });
    const about = { ...trace, tenantId, subject: { kind: "display-link", id: linkId } } as const;
    await recordAudit(trx, { ...about, action: "display-link.revoked", before });
    return ok(undefined);
  });
}
