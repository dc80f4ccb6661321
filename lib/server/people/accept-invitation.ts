import "server-only";
import type { AcceptInput } from "@/lib/contracts/admin/people";
import { invalidField, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { type Attempt, beginAttempt } from "@/lib/server/access/attempts";
import { passwordProblem } from "@/lib/server/access/password-rules";
import { createUser } from "@/lib/server/access/users";
import { recordAudit } from "@/lib/server/audit/record";
import { hashPassword, verifyPassword } from "@/lib/server/crypto/password";
import { hashToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { codeRefused } from "@/lib/server/second-factor/refusals";
import { spendCode } from "@/lib/server/second-factor/spend-code";
import { holdTenants } from "@/lib/server/tenants/hold-tenant";
import type { PeopleDeps } from "./deps";
import { claimInvitation, giveInvited } from "./give-invited";
import { type FoundInvitation, findInvitation, type InvitationStanding, standingOf } from "./invitation-standing";
import { tooManyAttempts } from "./refusals";

interface From {
  readonly address: string | null;
  /** Epoch ms. */
  readonly at: number;
}

/**
 * Accepts an invitation: makes the account of a new person, or adds what it gives to the one whose password (and code, with a
 * second factor) proves it. Of two at once one wins. Resolves to the person, who is to be signed in.
 */
export async function acceptInvitation(
  deps: PeopleDeps,
  input: AcceptInput,
  from: From,
): Promise<Result<{ readonly userId: string }, Refusal>> {
  const { db, secret } = deps;
  const invitation = await findInvitation(db, input.token);
  const standing = standingOf(invitation, from.at);
  const hasAccount = standing === "open" && invitation?.guest_id !== null;
  // A password is guessed here as at the sign-in, and slowed down together with it.
  const account = hasAccount && invitation !== null ? invitation.email : `invitation ${hashToken(input.token)}`;
  const attempt = await beginAttempt(db, secret, { account, address: from.address }, from.at);
  if (attempt.waitMs > 0) return tooManyAttempts(attempt.waitMs);
  if (invitation === null || standing !== "open") return noLonger(standing);
  const proof = hasAccount
    ? await proveAccount(deps, attempt, invitation, input, from)
    : await chooseAccount(invitation, input);
  if (!proof.ok) {
    // Nothing was guessed: what is wrong is what a newcomer chose.
    if (proof.error.kind === "invalid" && !hasAccount) await attempt.succeed();
    return proof;
  }
  const done = await claim(db, input.token, proof.value, from).catch(async (cause: unknown) => {
    if (proof.value.kind === "new" && (await hasAccountNow(db, invitation.email))) return accountMadeMeanwhile();
    throw cause;
  });
  if (!done.ok) return done;
  await attempt.succeed();
  await deps.recheck(done.value.userId);
  return done;
}

/** Who accepts, before anything is written. */
type Guest =
  | { readonly kind: "known"; readonly userId: string }
  | { readonly kind: "new"; readonly name: string; readonly passwordHash: string };

async function proveAccount(
  { db, secret }: PeopleDeps,
  attempt: Attempt,
  { email }: FoundInvitation,
  { password, code = null }: AcceptInput,
  from: From,
): Promise<Result<Guest, Refusal>> {
  const user = await db
    .selectFrom("users")
    .select(["id", "password_hash", "disabled_at"])
    .where("email", "=", email)
    .executeTakeFirst();
  const usable = user !== undefined && user.disabled_at === null ? user.password_hash : null;
  const trace = { ...from, actor: { id: user?.id ?? null, email } };
  if (!(await verifyPassword(usable, password)) || user === undefined) {
    await recordAudit(db, { ...trace, action: "sign-in.failed" });
    return invalidField("password", "is not the one of this account", { rule: "password-wrong" });
  }
  const spent = await spendCode({ db, secret }, user.id, code, trace);
  if (spent.ok) return ok({ kind: "known", userId: user.id });
  if (spent.error === "code-required") await attempt.succeedHalfway();
  else await recordAudit(db, { ...trace, action: "sign-in.failed", after: { secondFactor: spent.error } });
  return codeRefused(spent.error);
}

async function chooseAccount(
  { email }: FoundInvitation,
  { name, password }: AcceptInput,
): Promise<Result<Guest, Refusal>> {
  if (name === null) return invalidField("name", "must not be empty", { rule: "too_small" });
  const problem = passwordProblem(password, [email, name]);
  if (problem !== null)
    return invalidField("password", problem, {
      rule: [...password].length < 12 ? "password-short" : "password-common",
    });
  return ok({ kind: "new", name, passwordHash: await hashPassword(password) });
}

async function claim(
  db: Db,
  token: string,
  guest: Guest,
  from: From,
): Promise<Result<{ readonly userId: string }, Refusal>> {
  return db.transaction().execute(async (trx) => {
    const invitation = await findInvitation(trx, token);
    if (invitation !== null && invitation.tenant_id !== null) await holdTenants(trx, [invitation.tenant_id]);
    if (invitation === null || !(await claimInvitation(trx, invitation.id, from.at)))
      return noLonger(standingOf(await findInvitation(trx, token), from.at));
    // Where an account was made for the address meanwhile, its uniqueness lets this one fail, and all of it with it.
    const userId =
      guest.kind === "known"
        ? guest.userId
        : await createUser(trx, { email: invitation.email, ...guest, installationAdmin: false }, from.at);
    await giveInvited(trx, userId, invitation, from);
    return ok({ userId });
  });
}

async function hasAccountNow(db: Db, email: string): Promise<boolean> {
  return (await db.selectFrom("users").select("id").where("email", "=", email).executeTakeFirst()) !== undefined;
}

const WHY: Readonly<Record<Exclude<InvitationStanding, "open">, string>> = {
  used: "This invitation has been accepted already. Sign in instead.",
  withdrawn: "This invitation was withdrawn. Ask for another one.",
  expired: "This invitation has run out. Ask for another one.",
  unknown: "There is no such invitation. Check that the link is whole.",
};

function noLonger(standing: InvitationStanding) {
  const why = standing === "open" ? "used" : standing;
  const kind = why === "unknown" ? "not-found" : "conflict";
  return refuse(kind, `invitation-${why}`, WHY[why]);
}

function accountMadeMeanwhile() {
  const message = "There is an account for this address by now. Open the link again and sign in with its password.";
  return refuse("conflict", "account-made-meanwhile", message);
}
