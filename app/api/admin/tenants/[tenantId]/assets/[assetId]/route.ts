import { deleteAsset } from "@/lib/server/boards/assets/delete-asset";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** Deletes an image that no board shows. */
export const DELETE = guardedTenant(
  "DELETE /api/admin/tenants/[tenantId]/assets/[assetId]",
  async ({ tenantId, params, trace }) => {
    const { db } = await services();
    return answer(await deleteAsset(db, tenantId, params.assetId ?? "", trace));
  },
);
