import { personChange, personRemoval } from "@/lib/contracts/admin/people";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { readJson } from "@/lib/server/http/read-json";
import { changePerson, deletePerson } from "@/lib/server/people/installation-people";

export const dynamic = "force-dynamic";

/** Renames somebody, makes or unmakes them an installation admin, shuts or opens their account. */
export const PATCH = guarded("PATCH /api/admin/people/[userId]", async ({ request, caller, params, trace }) => {
  const input = await readJson(request, personChange);
  return answer(await changePerson(await peopleDeps(), caller, params.userId ?? "", input, trace));
});

/** Deletes somebody's account; their e-mail address confirms it. */
export const DELETE = guarded("DELETE /api/admin/people/[userId]", async ({ request, caller, params, trace }) => {
  const input = await readJson(request, personRemoval);
  return answer(await deletePerson(await peopleDeps(), caller, params.userId ?? "", input, trace));
});
