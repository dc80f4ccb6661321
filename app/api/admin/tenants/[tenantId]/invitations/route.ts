import { memberInvitationInput } from "@/lib/contracts/admin/people";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { readJson } from "@/lib/server/http/read-json";
import { inviteMember } from "@/lib/server/people/invitations";

export const dynamic = "force-dynamic";

/** Invites somebody into the tenant; the answer holds the link, told this once. */
export const POST = guardedTenant(
  "POST /api/admin/tenants/[tenantId]/invitations",
  async ({ request, caller, tenantId, trace }) => {
    const input = await readJson(request, memberInvitationInput);
    return answer(await inviteMember(await peopleDeps(), caller, tenantId, input, trace), 201);
  },
);
