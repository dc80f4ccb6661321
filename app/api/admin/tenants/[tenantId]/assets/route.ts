import { assetQuery } from "@/lib/contracts/boards/assets";
import { MOST_IMAGE_BYTES } from "@/lib/domain/image/image";
import { ok } from "@/lib/domain/result";
import { addAsset } from "@/lib/server/boards/assets/add-asset";
import { listAssets } from "@/lib/server/boards/assets/list-assets";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readBytes } from "@/lib/server/http/read-json";
import { readQuery } from "@/lib/server/http/read-query";
import { services } from "@/lib/server/http/services";

/** The images that the tenant's boards may show. */
export const GET = guardedTenant("GET /api/admin/tenants/[tenantId]/assets", async ({ tenantId }) => {
  const { db } = await services();
  return answer(ok(await listAssets(db, tenantId)));
});

/** Keeps an image: the body is the image as it is, whatever its content type says. */
export const POST = guardedTenant("POST /api/admin/tenants/[tenantId]/assets", async ({ request, tenantId, trace }) => {
  const { db } = await services();
  const { name } = readQuery(new URL(request.url).searchParams, assetQuery);
  const bytes = await readBytes(request, MOST_IMAGE_BYTES);
  return answer(await addAsset(db, tenantId, { name, bytes }, trace), 201);
});
