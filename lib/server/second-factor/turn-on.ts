import "server-only";
import type {
  FreshCodes,
  SecondFactorBegin,
  SecondFactorBegun,
  SecondFactorConfirm,
} from "@/lib/contracts/admin/second-factor";
import { readOneTimeCode } from "@/lib/domain/one-time-code";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { beginAttempt } from "@/lib/server/access/attempts";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { PeopleDeps } from "@/lib/server/people/deps";
import { provePassword } from "@/lib/server/people/prove-password";
import { tooManyAttempts } from "@/lib/server/people/refusals";
import { endOthers } from "@/lib/server/people/sessions";
import { qrCode } from "./qr-code";
import { replaceRecoveryCodes } from "./recovery-codes";
import { codeRefused } from "./refusals";
import { openSecret, sealedSecret } from "./stored";
import { matchingStep, newSecret, otpauthAddress } from "./totp";

/** How long a secret waits for its first code, ms. */
const SET_UP_MS = 60 * 60 * 1000;

/** Makes a secret for the person's app, in place of one that was never confirmed. Until its first code nothing is asked for at sign-in. */
export async function beginSecondFactor(
  deps: PeopleDeps,
  caller: Caller,
  { password }: SecondFactorBegin,
  trace: Trace,
): Promise<Result<SecondFactorBegun, Refusal>> {
  const given = { field: "password", password, while: "turning on the second factor" };
  const proof = await provePassword(deps, caller, given, trace);
  if (!proof.ok) return proof;
  await proof.value.forgive();
  const secret = newSecret();
  const values = {
    ...sealedSecret(sealingKey(deps.secret), caller.userId, secret),
    confirmed_at: null,
    last_step: null,
    created_at: trace.at,
  };
  const row = await deps.db
    .insertInto("second_factors")
    .values({ id: caller.userId, ...values })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(values).where("second_factors.confirmed_at", "is", null),
    )
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) return alreadyOn();
  const address = otpauthAddress(secret, caller.email);
  return ok({ secret, address, qr: qrCode(address) });
}

/**
 * Turns the second factor on by the first code of the person's app. Resolves to their recovery codes. Their other sign-ins end, as
 * they were made without it; so they do when the password is changed.
 */
export async function confirmSecondFactor(
  deps: PeopleDeps,
  caller: Caller,
  sessionId: string,
  { code }: SecondFactorConfirm,
  trace: Trace,
): Promise<Result<FreshCodes, Refusal>> {
  const { db } = deps;
  const attempt = await beginAttempt(db, deps.secret, { account: caller.email, address: trace.address }, trace.at);
  if (attempt.waitMs > 0) return tooManyAttempts(attempt.waitMs);
  const row = await db.selectFrom("second_factors").selectAll().where("id", "=", caller.userId).executeTakeFirst();
  if (row !== undefined && row.confirmed_at !== null) return alreadyOn();
  const secret =
    row === undefined || row.created_at < trace.at - SET_UP_MS ? null : openSecret(sealingKey(deps.secret), row);
  if (row === undefined || secret === null) return notBegun();
  const given = readOneTimeCode(code);
  const step = given?.kind === "time" ? matchingStep(secret, given.digits, trace.at) : null;
  if (step === null) return codeRefused("code-wrong");
  const done = await db.transaction().execute(async (trx): Promise<Result<FreshCodes, Refusal>> => {
    const claimed = await trx
      .updateTable("second_factors")
      // The code that confirms is used up like any other.
      .set({ confirmed_at: trace.at, last_step: step })
      .where("id", "=", caller.userId)
      .where("confirmed_at", "is", null)
      .where("secret_sealed", "=", row.secret_sealed)
      .returning("id")
      .executeTakeFirst();
    if (claimed === undefined) return notBegun();
    const codes = await replaceRecoveryCodes(trx, caller.userId);
    const otherSessionsEnded = await endOthers(trx, caller.userId, sessionId, trace.at);
    const subject = { kind: "user", id: caller.userId } as const;
    await recordAudit(trx, { ...trace, action: "second-factor.enabled", subject, after: { otherSessionsEnded } });
    return ok({ codes: [...codes] });
  });
  if (!done.ok) return done;
  await attempt.takeBack();
  await deps.recheck(caller.userId);
  return done;
}

const alreadyOn = () => refuse("conflict", "second-factor-on", "The second factor is on already. Load the page again.");

const notBegun = () =>
  refuse(
    "conflict",
    "second-factor-not-begun",
    "This QR code has run out or was replaced by a newer one. Begin again.",
  );
