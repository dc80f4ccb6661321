import {
  type SecondFactorStanding,
  secondFactorBegin,
  secondFactorConfirm,
  secondFactorProof,
} from "@/lib/contracts/admin/second-factor";
import { ok } from "@/lib/domain/result";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { readJson } from "@/lib/server/http/read-json";
import { turnOffSecondFactor } from "@/lib/server/second-factor/change";
import { findSecondFactor } from "@/lib/server/second-factor/stored";
import { beginSecondFactor, confirmSecondFactor } from "@/lib/server/second-factor/turn-on";

export const dynamic = "force-dynamic";

/** How many recovery codes one has left. */
export const GET = guarded("GET /api/account/second-factor", async ({ caller }) => {
  const found = await findSecondFactor((await peopleDeps()).db, caller.userId);
  return answer(ok<SecondFactorStanding>({ codesLeft: found?.codesLeft ?? null }));
});

/** Makes the secret for one's authenticator app. */
export const POST = guarded("POST /api/account/second-factor", async ({ request, caller, trace }) => {
  const input = await readJson(request, secondFactorBegin);
  return answer(await beginSecondFactor(await peopleDeps(), caller, input, trace), 201);
});

/** Turns one's second factor on by the app's first code. */
export const PUT = guarded("PUT /api/account/second-factor", async ({ request, caller, sessionId, trace }) => {
  const input = await readJson(request, secondFactorConfirm);
  return answer(await confirmSecondFactor(await peopleDeps(), caller, sessionId, input, trace));
});

/** Turns it off. */
export const DELETE = guarded("DELETE /api/account/second-factor", async ({ request, caller, trace }) => {
  const input = await readJson(request, secondFactorProof);
  return answer(await turnOffSecondFactor(await peopleDeps(), caller, input, trace));
});
