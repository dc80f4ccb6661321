import "server-only";
import { createHash } from "node:crypto";
import { type AssetEntry, MOST_ASSET_BYTES } from "@/lib/contracts/boards/assets";
import { readImage } from "@/lib/domain/image/image";
import { invalidField, notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";
import { selectAssets, toAssetEntry } from "./list-assets";

/** Keeps an image for the tenant's boards. What it is is told from its bytes alone; one that is there already is answered as it is. */
export async function addAsset(
  db: Db,
  tenantId: string,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  trace: Trace,
): Promise<Result<AssetEntry, Refusal>> {
  const image = readImage(bytes);
  if (image === null)
    return invalidField("body", "must be a PNG, JPEG, WebP or GIF image of a size that a screen can show", {
      rule: "image",
    });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return db.transaction().execute(async (trx): Promise<Result<AssetEntry, Refusal>> => {
    if (!(await holdTenant(trx, tenantId))) return notFound("tenant");
    const known = await selectAssets(trx, tenantId).where("sha256", "=", sha256).executeTakeFirst();
    if (known !== undefined) return ok(toAssetEntry(known));
    if ((await usedBytes(trx, tenantId)) + bytes.length > MOST_ASSET_BYTES) return full();
    const { type: media_type, width, height } = image;
    const shown = { id: newId(), name, media_type, width, height, size: bytes.length, created_at: trace.at };
    await trx
      .insertInto("tenant_assets")
      .values({ ...shown, tenant_id: tenantId, sha256, bytes, created_by: trace.actor?.id ?? null })
      .execute();
    const subject = { kind: "asset", id: shown.id } as const;
    await recordAudit(trx, { ...trace, action: "asset.added", tenantId, subject, after: { name } });
    return ok(toAssetEntry(shown));
  });
}

async function usedBytes(trx: Db, tenantId: string): Promise<number> {
  const row = await trx
    .selectFrom("tenant_assets")
    .select((value) => value.fn.sum<number | string | null>("size").as("used"))
    .where("tenant_id", "=", tenantId)
    .executeTakeFirst();
  return Number(row?.used ?? 0);
}

const full = () =>
  refuse(
    "conflict",
    "assets-full",
    `The images of this tenant take up ${MOST_ASSET_BYTES / 1024 / 1024} MiB already. Delete some that no board shows.`,
  );
