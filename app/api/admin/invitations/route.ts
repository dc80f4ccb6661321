import { adminInvitationInput } from "@/lib/contracts/admin/people";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { readJson } from "@/lib/server/http/read-json";
import { inviteInstallationAdmin } from "@/lib/server/people/invitations";

export const dynamic = "force-dynamic";

/** Invites somebody to administer the installation; the answer holds the link, told this once. */
export const POST = guarded("POST /api/admin/invitations", async ({ request, trace }) => {
  const { email } = await readJson(request, adminInvitationInput);
  return answer(await inviteInstallationAdmin(await peopleDeps(), email, trace), 201);
});
