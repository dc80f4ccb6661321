import { checkTenant } from "@/lib/server/connect/begin-check";
import { refused } from "@/lib/server/http/answer";
import { checkAsker, checkDeps } from "@/lib/server/http/check-deps";
import { guardedTenant } from "@/lib/server/http/guard";

export const dynamic = "force-dynamic";

/** Checks a tenant with the credential that is stored and tells each step as it ends (lib/contracts/admin/connect.ts). */
export const POST = guardedTenant("POST /api/admin/tenants/[tenantId]/check", async (context) => {
  const begun = await checkTenant(await checkDeps(), context.tenantId, checkAsker(context));
  return begun.ok ? begun.value : refused(begun.error);
});
