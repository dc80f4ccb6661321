import { secretInput } from "@/lib/contracts/admin/tenants";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { tenantServices } from "@/lib/server/http/tenant-services";
import { replaceSecret } from "@/lib/server/tenants/change-credential";

export const dynamic = "force-dynamic";

/** Replaces the secret (and the key, when given) of the tenant's credential. */
export const PUT = guardedTenant("PUT /api/admin/tenants/[tenantId]/secret", async (context) => {
  const { request, caller, tenantId, trace } = context;
  const input = await readJson(request, secretInput);
  const { db, ...deps } = await tenantServices();
  return answer(await replaceSecret(db, deps, caller, tenantId, input, trace));
});
