import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { withdrawInvitation } from "@/lib/server/people/invitations";

export const dynamic = "force-dynamic";

/** Takes back an invitation into the tenant. */
export const DELETE = guardedTenant(
  "DELETE /api/admin/tenants/[tenantId]/invitations/[invitationId]",
  async ({ params, tenantId, trace }) => {
    const which = { tenantId, invitationId: params.invitationId ?? "" };
    return answer(await withdrawInvitation(await peopleDeps(), which, trace));
  },
);
