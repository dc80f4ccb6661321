import { assetUses } from "@/lib/server/boards/assets/asset-uses";
import { deleteAsset } from "@/lib/server/boards/assets/delete-asset";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** Where an image is shown. */
export const GET = guardedTenant(
  "GET /api/admin/tenants/[tenantId]/assets/[assetId]",
  async ({ caller, tenantId, params }) => {
    const { db } = await services();
    return answer(await assetUses(db, caller, tenantId, params.assetId ?? ""));
  },
);

/** Deletes an image that no board shows. */
export const DELETE = guardedTenant(
  "DELETE /api/admin/tenants/[tenantId]/assets/[assetId]",
  async ({ tenantId, params, trace }) => {
    const { db } = await services();
    return answer(await deleteAsset(db, tenantId, params.assetId ?? "", trace));
  },
);
