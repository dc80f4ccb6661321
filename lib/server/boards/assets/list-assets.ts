import "server-only";
import type { AssetEntry, AssetList } from "@/lib/contracts/boards/assets";
import type { Db } from "@/lib/server/db/database";

/** All but the bytes. */
const COLUMNS = ["id", "name", "media_type", "width", "height", "size", "created_at"] as const;

export function selectAssets(db: Db, tenantId: string) {
  return db.selectFrom("tenant_assets").select(COLUMNS).where("tenant_id", "=", tenantId);
}

type AssetRow = Awaited<ReturnType<ReturnType<typeof selectAssets>["execute"]>>[number];

export function toAssetEntry({ id, name, media_type, width, height, size, created_at }: AssetRow): AssetEntry {
  return { id, name, type: media_type, width, height, size, createdAt: created_at };
}

/** The tenant's images, the latest first. */
export async function listAssets(db: Db, tenantId: string): Promise<AssetList> {
  const rows = await selectAssets(db, tenantId).orderBy("created_at", "desc").orderBy("id").execute();
  return { assets: rows.map(toAssetEntry), used: rows.reduce((sum, { size }) => sum + size, 0) };
}
