import * as z from "zod/mini";
import type { ImageType } from "@/lib/domain/image/image";
import { plainText } from "@/lib/domain/plain-text";

/** What the images of one tenant may take up together, bytes. */
export const MOST_ASSET_BYTES = 50 * 1024 * 1024;

/** POST /api/admin/tenants/[tenantId]/assets?name=…: the body is the image; 201 with its `AssetEntry`. The same image twice is one. */
export const assetQuery = z.object({ name: plainText(200) });

/** An image that boards of a tenant may show, at `/api/tenants/[tenantId]/assets/[id]`. */
export interface AssetEntry {
  readonly id: string;
  readonly name: string;
  /** Told from its bytes. */
  readonly type: ImageType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Bytes. */
  readonly size: number;
  /** Epoch ms. */
  readonly createdAt: number;
}

/** GET /api/admin/tenants/[tenantId]/assets/[assetId]: where it is shown, published or as a draft. While it is, it cannot be deleted. */
export interface AssetUses {
  /** Those that the asker sees. */
  readonly boards: readonly { readonly id: string; readonly name: string }[];
  /** How many private boards of other people besides. */
  readonly others: number;
}

/** GET /api/admin/tenants/[tenantId]/assets: the latest first. */
export interface AssetList {
  readonly assets: readonly AssetEntry[];
  /** Bytes of them all, of `MOST_ASSET_BYTES`. */
  readonly used: number;
}
