import { secondFactorProof } from "@/lib/contracts/admin/second-factor";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { readJson } from "@/lib/server/http/read-json";
import { renewRecoveryCodes } from "@/lib/server/second-factor/change";

export const dynamic = "force-dynamic";

/** Makes oneself fresh recovery codes. */
export const POST = guarded("POST /api/account/second-factor/codes", async ({ request, caller, trace }) => {
  const input = await readJson(request, secondFactorProof);
  return answer(await renewRecoveryCodes(await peopleDeps(), caller, input, trace));
});
