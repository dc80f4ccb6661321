import { tenantInput } from "@/lib/contracts/admin/tenants";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { tenantServices } from "@/lib/server/http/tenant-services";
import { createTenant } from "@/lib/server/tenants/create-tenant";

export const dynamic = "force-dynamic";

/** Connects a tenant, with a new credential or one that is there. */
export const POST = guarded("POST /api/admin/tenants", async ({ request, trace }) => {
  const input = await readJson(request, tenantInput);
  const { db, ...deps } = await tenantServices();
  return answer(await createTenant(db, deps, input, trace), 201);
});
