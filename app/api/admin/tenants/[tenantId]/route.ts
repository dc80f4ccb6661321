import { deleteInput, tenantChange } from "@/lib/contracts/admin/tenants";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { tenantServices } from "@/lib/server/http/tenant-services";
import { changeTenant } from "@/lib/server/tenants/change-tenant";
import { deleteTenant } from "@/lib/server/tenants/delete-tenant";

export const dynamic = "force-dynamic";

export const PATCH = guardedTenant("PATCH /api/admin/tenants/[tenantId]", async ({ request, tenantId, trace }) => {
  const input = await readJson(request, tenantChange);
  const { db, ...deps } = await tenantServices();
  return answer(await changeTenant(db, deps, tenantId, input, trace));
});

export const DELETE = guardedTenant("DELETE /api/admin/tenants/[tenantId]", async ({ request, tenantId, trace }) => {
  const input = await readJson(request, deleteInput);
  const { db, ...deps } = await tenantServices();
  return answer(await deleteTenant(db, deps, tenantId, input, trace));
});
