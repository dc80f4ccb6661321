import { passwordChoice } from "@/lib/contracts/admin/people";
import { addressOf } from "@/lib/server/http/address";
import { answer } from "@/lib/server/http/answer";
import { withPublic } from "@/lib/server/http/handler";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { readJson } from "@/lib/server/http/read-json";
import { choosePassword } from "@/lib/server/people/password-links";

export const dynamic = "force-dynamic";

/** Chooses a password by a single-use link. Signing in with it is the next step, with the second factor of who has one. */
export const POST = withPublic(async ({ request }) => {
  const input = await readJson(request, passwordChoice);
  const from = { address: addressOf(request.headers), at: Date.now() };
  return answer(await choosePassword(await peopleDeps(), input, from));
});
