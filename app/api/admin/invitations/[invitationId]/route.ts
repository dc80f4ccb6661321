import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { withdrawInvitation } from "@/lib/server/people/invitations";

export const dynamic = "force-dynamic";

/** Takes back an invitation to administer the installation. */
export const DELETE = guarded("DELETE /api/admin/invitations/[invitationId]", async ({ params, trace }) => {
  const which = { tenantId: null, invitationId: params.invitationId ?? "" };
  return answer(await withdrawInvitation(await peopleDeps(), which, trace));
});
