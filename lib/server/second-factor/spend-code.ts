import "server-only";
import { readOneTimeCode } from "@/lib/domain/one-time-code";
import { err, ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { type SealingKey, sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { countRecoveryCodes, hashOf } from "./recovery-codes";
import { openSecret } from "./stored";
import { matchingStep } from "./totp";

/** Why a code does not let anybody in: none was given, it is not one of theirs, or it was theirs and is used up. */
export type CodeProblem = "code-required" | "code-wrong" | "code-used";

/**
 * Asks a person with a second factor for one of their codes and uses it up: of two requests with the same code, also at once,
 * one is let through. Whoever has no second factor is let through without. The password is to be right already, and the
 * attempt to be counted (lib/server/access/attempts.ts).
 */
export async function spendCode(
  deps: { readonly db: Db; readonly secret: string },
  userId: string,
  typed: string | null,
  trace: Trace,
): Promise<Result<void, CodeProblem>> {
  const { db } = deps;
  const row = await db
    .selectFrom("second_factors")
    .select(["id", "secret_sealed"])
    .where("id", "=", userId)
    .where("confirmed_at", "is not", null)
    .executeTakeFirst();
  if (row === undefined) return ok(undefined);
  if (typed === null || typed.trim() === "") return err("code-required");
  const given = readOneTimeCode(typed);
  if (given === null) return err("code-wrong");
  return given.kind === "time"
    ? spendStep(db, sealingKey(deps.secret), row, given.digits, trace.at)
    : spendRecoveryCode(db, userId, given.code, trace);
}

async function spendStep(
  db: Db,
  sealing: SealingKey,
  row: { readonly id: string; readonly secret_sealed: string },
  digits: string,
  now: number,
): Promise<Result<void, CodeProblem>> {
  const secret = openSecret(sealing, row);
  const step = secret === null ? null : matchingStep(secret, digits, now);
  if (step === null) return err("code-wrong");
  // Moving the row on is what claims the step; the secret may have been replaced since it was read.
  const claimed = await db
    .updateTable("second_factors")
    .set({ last_step: step })
    .where("id", "=", row.id)
    .where("secret_sealed", "=", row.secret_sealed)
    .where((eb) => eb.or([eb("last_step", "is", null), eb("last_step", "<", step)]))
    .returning("id")
    .executeTakeFirst();
  return claimed === undefined ? err("code-used") : ok(undefined);
}

async function spendRecoveryCode(
  db: Db,
  userId: string,
  code: string,
  trace: Trace,
): Promise<Result<void, CodeProblem>> {
  const which = { user_id: userId, code_hash: hashOf(userId, code) };
  const claim = async (trx: Db): Promise<Result<void, CodeProblem>> => {
    const claimed = await trx
      .updateTable("recovery_codes")
      .set({ used_at: trace.at })
      .where((eb) => eb.and(which))
      .where("used_at", "is", null)
      .returning("user_id")
      .executeTakeFirst();
    if (claimed === undefined) {
      const known = trx
        .selectFrom("recovery_codes")
        .select("used_at")
        .where((eb) => eb.and(which));
      return err((await known.executeTakeFirst()) === undefined ? "code-wrong" : "code-used");
    }
    await recordAudit(trx, {
      ...trace,
      action: "second-factor.recovery-used",
      subject: { kind: "user", id: userId },
      after: { recoveryCodesLeft: await countRecoveryCodes(trx, userId) },
    });
    return ok(undefined);
  };
  return db.isTransaction ? claim(db) : db.transaction().execute(claim);
}
