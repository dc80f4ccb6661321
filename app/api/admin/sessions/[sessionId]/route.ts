import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { revokeSession } from "@/lib/server/people/sessions";

export const dynamic = "force-dynamic";

/** Ends anybody's sign-in. */
export const DELETE = guarded("DELETE /api/admin/sessions/[sessionId]", async ({ params, trace }) => {
  const which = { sessionId: params.sessionId ?? "", userId: null };
  return answer(await revokeSession(await peopleDeps(), which, trace));
});
