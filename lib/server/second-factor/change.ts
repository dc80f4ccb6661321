import "server-only";
import type { FreshCodes, SecondFactorProof } from "@/lib/contracts/admin/second-factor";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { PeopleDeps } from "@/lib/server/people/deps";
import { provePassword } from "@/lib/server/people/prove-password";
import { replaceRecoveryCodes } from "./recovery-codes";
import { codeRefused, notOn } from "./refusals";
import { spendCode } from "./spend-code";
import { findSecondFactor } from "./stored";

/** Makes fresh recovery codes; the ones before are worthless. */
export function renewRecoveryCodes(
  deps: PeopleDeps,
  caller: Caller,
  proof: SecondFactorProof,
  trace: Trace,
): Promise<Result<FreshCodes, Refusal>> {
  return withProof(deps, caller, proof, "renewing recovery codes", trace, async (trx) => {
    const codes = await replaceRecoveryCodes(trx, caller.userId);
    const subject = { kind: "user", id: caller.userId } as const;
    await recordAudit(trx, { ...trace, action: "second-factor.codes-renewed", subject });
    return { codes: [...codes] };
  });
}

/** Turns the second factor off. Sign-ins stay: they were made with more than is asked for from here on. */
export function turnOffSecondFactor(
  deps: PeopleDeps,
  caller: Caller,
  proof: SecondFactorProof,
  trace: Trace,
): Promise<Result<void, Refusal>> {
  return withProof(deps, caller, proof, "turning off the second factor", trace, async (trx) => {
    await forget(trx, caller.userId);
    const subject = { kind: "user", id: caller.userId } as const;
    await recordAudit(trx, { ...trace, action: "second-factor.disabled", subject });
  });
}

/** Deletes all of a person's second factor; false where there was none. One that was being set up goes, too. */
export async function forget(trx: Db, userId: string): Promise<boolean> {
  await trx.deleteFrom("recovery_codes").where("user_id", "=", userId).execute();
  const gone = await trx
    .deleteFrom("second_factors")
    .where("id", "=", userId)
    .returning("confirmed_at")
    .executeTakeFirst();
  return gone !== undefined && gone.confirmed_at !== null;
}

/** Changes what a person has by `change`, when password and code prove that it is they who ask. The code is used up. */
async function withProof<T>(
  deps: PeopleDeps,
  caller: Caller,
  { password, code }: SecondFactorProof,
  doing: string,
  trace: Trace,
  change: (trx: Db) => Promise<T>,
): Promise<Result<T, Refusal>> {
  const proof = await provePassword(deps, caller, { field: "password", password, while: doing }, trace);
  if (!proof.ok) return proof;
  const done = await deps.db.transaction().execute(async (trx): Promise<Result<T, Refusal>> => {
    if ((await findSecondFactor(trx, caller.userId)) === null) return notOn();
    const used = await spendCode({ db: trx, secret: deps.secret }, caller.userId, code, trace);
    if (used.ok) return ok(await change(trx));
    await recordAudit(trx, { ...trace, action: "sign-in.failed", after: { while: doing, secondFactor: used.error } });
    return codeRefused(used.error);
  });
  if (done.ok) await proof.value.attempt.succeed();
  return done;
}
