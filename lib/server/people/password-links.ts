import "server-only";
import type { PasswordChoice, PasswordLinkMade } from "@/lib/contracts/admin/people";
import { invalidField, notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { beginAttempt } from "@/lib/server/access/attempts";
import type { Caller } from "@/lib/server/access/caller";
import { passwordProblem } from "@/lib/server/access/password-rules";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { hashPassword } from "@/lib/server/crypto/password";
import { hashToken, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import type { PeopleDeps } from "./deps";
import { INVITATION_MS } from "./invitations";
import { tooManyAttempts } from "./refusals";

/**
 * Makes the link by which somebody chooses a password: who has forgotten theirs, or never had one and whose identity provider is gone. Told
 * once; one that was open is void. For installation admins.
 */
export async function makePasswordLink(
  { db }: Pick<PeopleDeps, "db">,
  caller: Caller,
  userId: string,
  trace: Trace,
): Promise<Result<PasswordLinkMade, Refusal>> {
  // Or a browser left open would be enough to take an account over.
  if (userId === caller.userId) return ownPassword();
  return db.transaction().execute(async (trx): Promise<Result<PasswordLinkMade, Refusal>> => {
    const row = trx.selectFrom("users").select(["email", "disabled_at"]).where("id", "=", userId);
    const person = await holdRows(trx, row).executeTakeFirst();
    if (person === undefined) return notFound("person");
    if (person.disabled_at !== null) return shutOut();
    const token = newToken();
    const expiresAt = trace.at + INVITATION_MS;
    const link = { token_hash: hashToken(token), created_at: trace.at, expires_at: expiresAt };
    await trx
      .insertInto("password_links")
      .values({ user_id: userId, ...link })
      .onConflict((conflict) => conflict.column("user_id").doUpdateSet(link))
      .execute();
    const { email } = person;
    const subject = { kind: "user", id: userId } as const;
    await recordAudit(trx, { ...trace, action: "password-link.created", subject, after: { email } });
    return ok({ email, path: `/password?token=${token}`, expiresAt });
  });
}

/** Whose password the link behind a token lets choose; null where it lets nobody, or not any more. */
async function findOpen(db: Db, token: string, now: number) {
  const link = await db
    .selectFrom("password_links")
    .innerJoin("users", "users.id", "password_links.user_id")
    .select(["users.id", "users.email", "users.name"])
    .where("password_links.token_hash", "=", hashToken(token))
    .where("password_links.expires_at", ">", now)
    .where("users.disabled_at", "is", null)
    .executeTakeFirst();
  return link ?? null;
}

/** What the page behind a link tells whoever holds it. Looking is slowed down like guessing a password. */
export async function lookAtPasswordLink(
  { db, secret }: Pick<PeopleDeps, "db" | "secret">,
  token: string,
  address: string | null,
  now: number,
) {
  const attempt = await beginAttempt(db, secret, { account: accountOf(token), address }, now);
  if (attempt.waitMs > 0) return { standing: "limited" } as const;
  const found = await findOpen(db, token, now);
  if (found === null) return { standing: "closed" } as const;
  await attempt.succeed();
  return { standing: "open", email: found.email } as const;
}

/** Chooses a password by a link, which is used up by that. Whoever was signed in to the account is signed out; a second factor stays. */
export async function choosePassword(
  deps: PeopleDeps,
  { token, password }: PasswordChoice,
  from: { readonly at: number; readonly address: string | null },
): Promise<Result<undefined, Refusal>> {
  const { db, secret } = deps;
  const attempt = await beginAttempt(db, secret, { account: accountOf(token), address: from.address }, from.at);
  if (attempt.waitMs > 0) return tooManyAttempts(attempt.waitMs);
  const found = await findOpen(db, token, from.at);
  if (found === null) return closed();
  // Nothing was guessed from here on.
  await attempt.succeed();
  const problem = passwordProblem(password, [found.email, found.name]);
  if (problem !== null) return invalidField("password", problem, { rule: "password-common" });
  const passwordHash = await hashPassword(password);
  const done = await db.transaction().execute(async (trx): Promise<Result<undefined, Refusal>> => {
    const isOurs = (await claim(trx, token)) && (await give(trx, found.id, passwordHash, from.at));
    if (!isOurs) return closed();
    const { id, email } = found;
    const subject = { kind: "user", id } as const;
    const actor = { id, email };
    await recordAudit(trx, { ...from, action: "password-link.used", actor, subject, after: { email } });
    return ok(undefined);
  });
  if (done.ok) await deps.recheck(found.id);
  return done;
}

/** Takes the link away, which is what claims it: of two at once, one finds it gone. */
async function claim(trx: Db, token: string): Promise<boolean> {
  const gone = trx.deleteFrom("password_links").where("token_hash", "=", hashToken(token)).returning("user_id");
  return (await gone.executeTakeFirst()) !== undefined;
}

async function give(trx: Db, userId: string, passwordHash: string, now: number): Promise<boolean> {
  const row = await trx
    .updateTable("users")
    .set((eb) => ({
      password_hash: passwordHash,
      session_epoch: eb("session_epoch", "+", 1),
      revision: eb("revision", "+", 1),
      updated_at: now,
    }))
    .where("id", "=", userId)
    .where("disabled_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes a person's open link void, if there is one: they have chosen a password otherwise, or are shut out. */
export async function voidPasswordLink(trx: Db, userId: string): Promise<void> {
  await trx.deleteFrom("password_links").where("user_id", "=", userId).execute();
}

function accountOf(token: string): string {
  return `password link ${hashToken(token)}`;
}

const ownPassword = () =>
  refuse("not-allowed", "own-password", "Change your own password in your account, with the one that you have.");

const shutOut = () => refuse("conflict", "person-shut-out", "This person is shut out. Let them in again first.");

const closed = () =>
  refuse("not-found", "password-link-closed", "This link was used, has run out, or was replaced. Ask for another one.");
