import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { recordAudit } from "@/lib/server/audit/record";
import { MAX_PASSWORD_LENGTH, verifyPassword } from "@/lib/server/crypto/password";
import type { Db } from "@/lib/server/db/database";
import { type CodeProblem, spendCode } from "@/lib/server/second-factor/spend-code";
import { beginAttempt } from "./attempts";
import { normaliseEmail } from "./users";

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** A one-time code as it was typed, for people with a second factor. */
  readonly code?: string | null;
  readonly address: string | null;
}

export type SignInRefusal =
  | { readonly code: "wrong-credentials" | CodeProblem }
  | { readonly code: "too-many-attempts"; readonly waitMs: number };

/**
 * Checks an e-mail address, a password and, of people with a second factor, a code. Unknown, disabled and password-less people
 * are refused exactly like a wrong password, after the same work. Whoever is asked for a code has learnt that the password is
 * right; the attempt counts until the code is right, too.
 */
export async function signIn(
  deps: { readonly db: Db; readonly secret: string; readonly now?: () => number },
  input: SignInInput,
): Promise<Result<{ readonly userId: string }, SignInRefusal>> {
  const { db, secret, now = Date.now } = deps;
  const email = normaliseEmail(input.email);
  const attempt = await beginAttempt(db, secret, { account: email, address: input.address }, now());
  if (attempt.waitMs > 0) return err({ code: "too-many-attempts", waitMs: attempt.waitMs });
  const user = await db
    .selectFrom("users")
    .select(["id", "email", "password_hash", "disabled_at"])
    .where("email", "=", email)
    .executeTakeFirst();
  const usable = user !== undefined && user.disabled_at === null ? user.password_hash : null;
  const matches = await verifyPassword(usable, input.password);
  const trace = { at: now(), address: input.address };
  if (!matches || user === undefined || input.password.length > MAX_PASSWORD_LENGTH) {
    await recordAudit(db, { ...trace, action: "sign-in.failed", actor: { id: user?.id ?? null, email } });
    return err({ code: "wrong-credentials" });
  }
  const actor = { id: user.id, email: user.email };
  const code = await spendCode(deps, user.id, input.code ?? null, { ...trace, actor });
  if (!code.ok) {
    if (code.error === "code-required") await attempt.succeedHalfway();
    else await recordAudit(db, { ...trace, action: "sign-in.failed", actor, after: { secondFactor: code.error } });
    return err({ code: code.error });
  }
  await attempt.succeed();
  await db.updateTable("users").set({ last_sign_in_at: now() }).where("id", "=", user.id).execute();
  await recordAudit(db, { ...trace, action: "sign-in.succeeded", actor });
  return ok({ userId: user.id });
}
