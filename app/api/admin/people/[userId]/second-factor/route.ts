import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { resetSecondFactor } from "@/lib/server/second-factor/reset";

export const dynamic = "force-dynamic";

/** Takes the second factor away from somebody who lost phone and codes. */
export const DELETE = guarded("DELETE /api/admin/people/[userId]/second-factor", async ({ caller, params, trace }) => {
  return answer(await resetSecondFactor(await peopleDeps(), caller, params.userId ?? "", trace));
});
