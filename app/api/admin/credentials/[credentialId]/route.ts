import { credentialChange, credentialDelete } from "@/lib/contracts/admin/tenants";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { tenantServices } from "@/lib/server/http/tenant-services";
import { renameCredential } from "@/lib/server/tenants/change-credential";
import { deleteCredential } from "@/lib/server/tenants/delete-credential";

export const dynamic = "force-dynamic";

export const PATCH = guarded("PATCH /api/admin/credentials/[credentialId]", async ({ request, params, trace }) => {
  const input = await readJson(request, credentialChange);
  const { db } = await tenantServices();
  return answer(await renameCredential(db, params.credentialId ?? "", input, trace));
});

export const DELETE = guarded("DELETE /api/admin/credentials/[credentialId]", async ({ request, params, trace }) => {
  const { revision } = await readJson(request, credentialDelete);
  const { db, ...deps } = await tenantServices();
  return answer(await deleteCredential(db, deps, params.credentialId ?? "", revision, trace));
});
