import { pausedInput } from "@/lib/contracts/admin/tenants";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { tenantServices } from "@/lib/server/http/tenant-services";
import { setPaused } from "@/lib/server/tenants/change-tenant";

export const dynamic = "force-dynamic";

/** Pauses the tenant or lets it go on. */
export const PUT = guardedTenant("PUT /api/admin/tenants/[tenantId]/paused", async ({ request, tenantId, trace }) => {
  const input = await readJson(request, pausedInput);
  const { db, ...deps } = await tenantServices();
  return answer(await setPaused(db, deps, tenantId, input, trace));
});
