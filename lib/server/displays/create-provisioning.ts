import "server-only";
import type { ProvisioningInput, ProvisioningMade } from "@/lib/contracts/admin/displays";
import { notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { hashToken, newId, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { expiryRefusal } from "@/lib/server/links/link-settings";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";
import { playlistRefusal } from "./playlist-refusal";
import { provisioningFacts } from "./provisioning-facts";

/** How many links that are not revoked a tenant may have. */
const MOST_LINKS = 50;
const TAIL = 4;

/** Makes a link by which screens pair themselves; its address is told this once. The caller may provision displays of the tenant. */
export async function createProvisioning(
  db: Db,
  tenantId: string,
  input: ProvisioningInput,
  trace: Trace,
): Promise<Result<ProvisioningMade, Refusal>> {
  return db.transaction().execute(async (trx): Promise<Result<ProvisioningMade, Refusal>> => {
    if (!(await holdTenant(trx, tenantId))) return notFound("tenant");
    const refused = expiryRefusal(input.expiresAt, trace.at) ?? (await playlistRefusal(trx, tenantId, input.settings));
    if (refused !== null) return refused;
    if ((await countOpen(trx, tenantId)) >= MOST_LINKS) return full();
    const [id, token] = [newId(), newToken()];
    const tail = token.slice(-TAIL);
    await trx
      .insertInto("display_provisionings")
      .values({
        id,
        tenant_id: tenantId,
        name: input.name,
        place: input.place,
        group_name: input.group,
        settings: JSON.stringify(input.settings),
        token_hash: hashToken(token),
        token_tail: tail,
        expires_at: input.expiresAt,
        most: input.most,
        used: 0,
        created_by: trace.actor?.id ?? null,
        created_at: trace.at,
        revoked_at: null,
        revision: 1,
      })
      .execute();
    const about = { ...trace, tenantId, subject: { kind: "display-link", id } } as const;
    const after = await provisioningFacts(trx, tenantId, { ...input, tail });
    await recordAudit(trx, { ...about, action: "display-link.created", after });
    return ok({ id, path: `/tv/start/${token}` });
  });
}

async function countOpen(trx: Db, tenantId: string): Promise<number> {
  const row = await trx
    .selectFrom("display_provisionings")
    .select((value) => value.fn.countAll<number | string>().as("links"))
    .where("tenant_id", "=", tenantId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return Number(row?.links ?? 0);
}

const full = () =>
  refuse(
    "conflict",
    "display-links-full",
    `This tenant has ${MOST_LINKS} such links already. Revoke those that nobody uses any more.`,
  );
