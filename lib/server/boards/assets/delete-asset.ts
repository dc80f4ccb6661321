import "server-only";
import { notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";
import { boardsShowing } from "./asset-uses";
import { selectAssets } from "./list-assets";

/** Deletes an image that no board of the tenant shows, published or as a draft. Older versions that showed it say so when they come back. */
export async function deleteAsset(
  db: Db,
  tenantId: string,
  assetId: string,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  return db.transaction().execute(async (trx): Promise<Result<undefined, Refusal>> => {
    if (!(await holdTenant(trx, tenantId))) return notFound("tenant");
    const known = await selectAssets(trx, tenantId).where("id", "=", assetId).executeTakeFirst();
    if (known === undefined) return notFound("asset");
    if ((await boardsShowing(trx, tenantId, assetId).select("boards.id").executeTakeFirst()) !== undefined)
      return inUse();
    await trx.deleteFrom("tenant_assets").where("id", "=", assetId).where("tenant_id", "=", tenantId).execute();
    const subject = { kind: "asset", id: assetId } as const;
    await recordAudit(trx, { ...trace, action: "asset.deleted", tenantId, subject, before: { name: known.name } });
    return ok(undefined);
  });
}

const inUse = () =>
  refuse(
    "conflict",
    "asset-in-use",
    "A board shows this image, or is being designed with it. Take it off there first.",
  );
