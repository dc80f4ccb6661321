import "server-only";
import { notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { normaliseEmail } from "@/lib/server/access/users";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { forget } from "./change";
import { notOn } from "./refusals";

/**
 * Takes somebody's second factor away, who lost phone and codes: they sign in by their password until they turn it on again.
 * For installation admins. What the person is signed in on stays: a lost phone is no reason for their wall to go dark, and a
 * stolen one is ended by its own sign-in on the same page.
 */
export async function resetSecondFactor(
  { db }: { readonly db: Db },
  caller: Caller,
  userId: string,
  trace: Trace,
): Promise<Result<void, Refusal>> {
  // Or a browser left open would be enough to be rid of one's own.
  if (userId === caller.userId) return ownSecondFactor();
  return db.transaction().execute(async (trx): Promise<Result<void, Refusal>> => {
    const user = await trx.selectFrom("users").select("email").where("id", "=", userId).executeTakeFirst();
    if (user === undefined) return notFound("person");
    return (await resetOf(trx, { id: userId, email: user.email }, trace)) ? ok(undefined) : notOn();
  });
}

/** The same from a shell, for whoever has nobody left to ask. Resolves to whether there was one; null: nobody has that address. */
export async function resetByEmail(db: Db, typed: string, now: number): Promise<boolean | null> {
  const email = normaliseEmail(typed);
  return db.transaction().execute(async (trx) => {
    const user = await trx.selectFrom("users").select(["id", "email"]).where("email", "=", email).executeTakeFirst();
    return user === undefined ? null : resetOf(trx, user, { at: now, actor: null, address: null });
  });
}

async function resetOf(
  trx: Db,
  { id, email }: { readonly id: string; readonly email: string },
  trace: Trace,
): Promise<boolean> {
  if (!(await forget(trx, id))) return false;
  await recordAudit(trx, { ...trace, action: "second-factor.reset", subject: { kind: "user", id }, before: { email } });
  return true;
}

const ownSecondFactor = () =>
  refuse(
    "not-allowed",
    "own-second-factor",
    "Turn your own second factor off in your account, with your password and a code.",
  );
