import "server-only";
import type { ImageType } from "@/lib/domain/image/image";
import type { Db } from "@/lib/server/db/database";

interface Asset {
  readonly type: ImageType;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Reads the image itself; null when it was deleted meanwhile. */
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** An image of the tenant; null when it has no such image. The bytes are read only when somebody wants them. */
export async function readAsset(db: Db, tenantId: string, assetId: string): Promise<Asset | null> {
  const asset = db.selectFrom("tenant_assets").where("id", "=", assetId).where("tenant_id", "=", tenantId);
  const row = await asset.select(["media_type", "sha256"]).executeTakeFirst();
  if (row === undefined) return null;
  const bytes = async () => {
    const found = await asset.select("bytes").executeTakeFirst();
    return found === undefined ? null : new Uint8Array(found.bytes);
  };
  return { type: row.media_type, sha256: row.sha256, bytes };
}
