import "server-only";
import type { PasswordChange } from "@/lib/contracts/admin/people";
import type { Revised } from "@/lib/contracts/admin/revised";
import { changedMeanwhile, invalidField, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { passwordProblem } from "@/lib/server/access/password-rules";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { hashPassword } from "@/lib/server/crypto/password";
import type { Db } from "@/lib/server/db/database";
import type { PeopleDeps } from "./deps";
import { voidPasswordLink } from "./password-links";
import { provePassword } from "./prove-password";
import { endOthers } from "./sessions";

interface Account {
  readonly name: string;
  readonly email: string;
  readonly revision: number;
  /** False for people who sign in some other way. */
  readonly hasPassword: boolean;
}

/** What a person may know and change of their own account. */
export async function findAccount(db: Db, userId: string): Promise<Account> {
  const { name, email, revision, password_hash } = await db
    .selectFrom("users")
    .select(["name", "email", "revision", "password_hash"])
    .where("id", "=", userId)
    .executeTakeFirstOrThrow();
  return { name, email, revision, hasPassword: password_hash !== null };
}

/** Gives oneself another name. */
export async function renameOneself(
  { db }: Pick<PeopleDeps, "db">,
  caller: Caller,
  { name, revision }: { readonly name: string; readonly revision: number },
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  return db.transaction().execute(async (trx): Promise<Result<Revised, Refusal>> => {
    const row = await trx
      .updateTable("users")
      .set({ name, revision: revision + 1, updated_at: trace.at })
      .where("id", "=", caller.userId)
      .where("revision", "=", revision)
      .returning("id")
      .executeTakeFirst();
    if (row === undefined) return changedMeanwhile("person");
    await recordAudit(trx, {
      ...trace,
      action: "person.changed",
      subject: { kind: "user", id: caller.userId },
      before: { name: caller.name },
      after: { name },
    });
    return ok({ revision: revision + 1 });
  });
}

/**
 * Chooses another password. The present one is asked for, so that a browser left open gives nobody the account; guessing it is
 * slowed down together with the sign-in. All other sign-ins end.
 */
export async function changePassword(
  deps: PeopleDeps,
  caller: Caller,
  sessionId: string,
  { current, next }: PasswordChange,
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  const { db } = deps;
  const problem = passwordProblem(next, [caller.email, caller.name]);
  if (problem !== null) return invalidField("next", problem, { rule: "password-common" });
  const given = { field: "current", password: current, while: "changing the password" };
  const proof = await provePassword(deps, caller, given, trace);
  if (!proof.ok) return proof;
  const { forgive, stored } = proof.value;
  await forgive();
  const passwordHash = await hashPassword(next);
  const done = await db.transaction().execute(async (trx): Promise<Result<Revised, Refusal>> => {
    const row = await trx
      .updateTable("users")
      .set((eb) => ({ password_hash: passwordHash, revision: eb("revision", "+", 1), updated_at: trace.at }))
      .where("id", "=", caller.userId)
      // Of two changes at once the second was proved by a password that is none any more.
      .where("password_hash", "=", stored)
      .returning("revision")
      .executeTakeFirst();
    if (row === undefined) return changedMeanwhile("person");
    await voidPasswordLink(trx, caller.userId);
    const ended = await endOthers(trx, caller.userId, sessionId, trace.at);
    const subject = { kind: "user", id: caller.userId } as const;
    await recordAudit(trx, { ...trace, action: "password.changed", subject, after: { otherSessionsEnded: ended } });
    return ok(row);
  });
  if (done.ok) await deps.recheck(caller.userId);
  return done;
}
