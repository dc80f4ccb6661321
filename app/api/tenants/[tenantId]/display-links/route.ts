import { provisioningInput } from "@/lib/contracts/admin/displays";
import { notFound } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { createProvisioning } from "@/lib/server/displays/create-provisioning";
import { listProvisionings } from "@/lib/server/displays/list-provisionings";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** The links by which displays of the tenant pair themselves. */
export const GET = guardedTenant("GET /api/tenants/[tenantId]/display-links", async ({ tenantId }) => {
  const { db } = await services();
  const listed = await listProvisionings(db, tenantId);
  return answer(listed === null ? notFound("tenant") : ok(listed.links));
});

/** Makes one more; only this answer has its address. */
export const POST = guardedTenant(
  "POST /api/tenants/[tenantId]/display-links",
  async ({ request, tenantId, trace }) => {
    const { db } = await services();
    const input = await readJson(request, provisioningInput);
    return answer(await createProvisioning(db, tenantId, input, trace), 201);
  },
);
