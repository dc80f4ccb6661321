import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { makePasswordLink } from "@/lib/server/people/password-links";

export const dynamic = "force-dynamic";

/** Makes the link by which somebody chooses a password. */
export const POST = guarded("POST /api/admin/people/[userId]/password-link", async ({ caller, params, trace }) => {
  return answer(await makePasswordLink(await peopleDeps(), caller, params.userId ?? "", trace), 201);
});
