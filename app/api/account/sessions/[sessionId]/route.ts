import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { revokeSession } from "@/lib/server/people/sessions";

export const dynamic = "force-dynamic";

/** Ends one of one's own sign-ins. */
export const DELETE = guarded("DELETE /api/account/sessions/[sessionId]", async ({ caller, params, trace }) => {
  const which = { sessionId: params.sessionId ?? "", userId: caller.userId };
  return answer(await revokeSession(await peopleDeps(), which, trace));
});
