import { accountChange } from "@/lib/contracts/admin/people";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { readJson } from "@/lib/server/http/read-json";
import { renameOneself } from "@/lib/server/people/account";

export const dynamic = "force-dynamic";

/** Gives oneself another name. */
export const PATCH = guarded("PATCH /api/account", async ({ request, caller, trace }) => {
  const input = await readJson(request, accountChange);
  return answer(await renameOneself(await peopleDeps(), caller, input, trace));
});
