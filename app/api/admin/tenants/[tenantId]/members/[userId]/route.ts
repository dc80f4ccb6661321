import { memberInput, memberRemoval } from "@/lib/contracts/admin/people";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { readJson } from "@/lib/server/http/read-json";
import { changeMember, removeMember } from "@/lib/server/people/members";

export const dynamic = "force-dynamic";

/** Gives a member another role or other boards. */
export const PUT = guardedTenant(
  "PUT /api/admin/tenants/[tenantId]/members/[userId]",
  async ({ request, caller, params, tenantId, trace }) => {
    const input = await readJson(request, memberInput);
    const of = { tenantId, userId: params.userId ?? "" };
    return answer(await changeMember(await peopleDeps(), caller, of, input, trace));
  },
);

/** Takes a member out of the tenant. */
export const DELETE = guardedTenant(
  "DELETE /api/admin/tenants/[tenantId]/members/[userId]",
  async ({ request, caller, params, tenantId, trace }) => {
    const input = await readJson(request, memberRemoval);
    const of = { tenantId, userId: params.userId ?? "" };
    return answer(await removeMember(await peopleDeps(), caller, of, input, trace));
  },
);
