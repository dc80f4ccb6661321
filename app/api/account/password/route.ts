import { passwordChange } from "@/lib/contracts/admin/people";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { readJson } from "@/lib/server/http/read-json";
import { changePassword } from "@/lib/server/people/account";

export const dynamic = "force-dynamic";

/** Chooses another password for oneself; all other sign-ins end. */
export const PUT = guarded("PUT /api/account/password", async ({ request, caller, sessionId, trace }) => {
  const input = await readJson(request, passwordChange);
  return answer(await changePassword(await peopleDeps(), caller, sessionId, input, trace));
});
