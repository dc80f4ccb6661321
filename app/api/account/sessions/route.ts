import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { revokeOtherSessions } from "@/lib/server/people/sessions";

export const dynamic = "force-dynamic";

/** Ends all of one's sign-ins but this one. */
export const DELETE = guarded("DELETE /api/account/sessions", async ({ caller, sessionId, trace }) =>
  answer(await revokeOtherSessions(await peopleDeps(), { sessionId, userId: caller.userId }, trace)),
);
