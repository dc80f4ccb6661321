import { notFound } from "@/lib/domain/refusal";
import { readAsset } from "@/lib/server/boards/assets/read-asset";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { imageAnswer } from "@/lib/server/http/image-answer";
import { services } from "@/lib/server/http/services";

/** An image of the tenant's boards, for whoever may see a board there. */
export const GET = guardedTenant(
  "GET /api/tenants/[tenantId]/assets/[assetId]",
  async ({ request, tenantId, params }) => {
    const { db } = await services();
    const asset = await readAsset(db, tenantId, params.assetId ?? "");
    return (asset === null ? null : await imageAnswer(request, asset)) ?? answer(notFound("asset"));
  },
);
