import "server-only";
import { invalidField, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { type Attempt, beginAttempt } from "@/lib/server/access/attempts";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { verifyPassword } from "@/lib/server/crypto/password";
import { findSecondFactor } from "@/lib/server/second-factor/stored";
import type { PeopleDeps } from "./deps";
import { tooManyAttempts } from "./refusals";

interface GivenPassword {
  /** The field of the form that it stands in. */
  readonly field: string;
  readonly password: string;
  /** What for, in the audit trail: "changing the password". */
  readonly while: string;
}

interface PasswordProof {
  /** Counted; for whoever asks for a code, too. */
  readonly attempt: Attempt;
  /** For whoever asks for no more. With a second factor wrong codes stay counted, or the password would let somebody guess on. */
  readonly forgive: () => Promise<void>;
  /** The hash that matched. */
  readonly stored: string | null;
}

/**
 * Asks a signed-in person for their password once more, so that a browser left open gives nobody the account. Guessing it is
 * slowed down together with the sign-in.
 */
export async function provePassword(
  { db, secret }: Pick<PeopleDeps, "db" | "secret">,
  caller: Caller,
  given: GivenPassword,
  trace: Trace,
): Promise<Result<PasswordProof, Refusal>> {
  const attempt = await beginAttempt(db, secret, { account: caller.email, address: trace.address }, trace.at);
  if (attempt.waitMs > 0) return tooManyAttempts(attempt.waitMs);
  const { password_hash: stored } = await db
    .selectFrom("users")
    .select("password_hash")
    .where("id", "=", caller.userId)
    .executeTakeFirstOrThrow();
  if (await verifyPassword(stored, given.password)) {
    const isAll = (await findSecondFactor(db, caller.userId)) === null;
    return ok({ attempt, stored, forgive: isAll ? attempt.succeed : attempt.takeBack });
  }
  await recordAudit(db, { ...trace, action: "sign-in.failed", after: { while: given.while } });
  return invalidField(given.field, "is not the one of this account", { rule: "password-wrong" });
}
