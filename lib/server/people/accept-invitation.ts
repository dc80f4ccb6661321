import "server-only";
import type { AcceptInput } from "@/lib/contracts/admin/people";
import { invalidField, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { roleWithin } from "@/lib/domain/roles";
import { type Attempt, beginAttempt } from "@/lib/server/access/attempts";
import { passwordProblem } from "@/lib/server/access/password-rules";
import { createUser } from "@/lib/server/access/users";
import { recordAudit } from "@/lib/server/audit/record";
import { hashPassword, verifyPassword } from "@/lib/server/crypto/password";
import { hashToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { codeRefused } from "@/lib/server/second-factor/refusals";
import { spendCode } from "@/lib/server/second-factor/spend-code";
import type { PeopleDeps } from "./deps";
import {
  boardsIn,
  type FoundInvitation,
  findInvitation,
  type InvitationStanding,
  standingOf,
} from "./invitation-standing";
import { putMembership } from "./place";
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
  { at, address }: From,
): Promise<Result<{ readonly userId: string }, Refusal>> {
  return db.transaction().execute(async (trx) => {
    // Marking the row is what claims it: of two at once, one finds it marked.
    const claimed = await trx
      .updateTable("invitations")
      .set({ used_at: at })
      .where("token_hash", "=", hashToken(token))
      .where("used_at", "is", null)
      .where("withdrawn_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    const invitation = await findInvitation(trx, token);
    if (claimed === undefined || invitation === null) return noLonger(standingOf(invitation, at));
    // Where an account was made for the address meanwhile, its uniqueness lets this one fail, and all of it with it.
    const userId =
      guest.kind === "known"
        ? guest.userId
        : await createUser(trx, { email: invitation.email, ...guest, installationAdmin: false }, at);
    await give(trx, userId, invitation, at);
    const { email, tenant_id, role } = invitation;
    await recordAudit(trx, {
      action: "invitation.accepted",
      at,
      address,
      actor: { id: userId, email },
      tenantId: tenant_id,
      subject: { kind: "invitation", id: claimed.id },
      after: role === null ? { email, installationAdmin: true } : { email, role },
    });
    return ok({ userId });
  });
}

async function hasAccountNow(db: Db, email: string): Promise<boolean> {
  return (await db.selectFrom("users").select("id").where("email", "=", email).executeTakeFirst()) !== undefined;
}

async function give(trx: Db, userId: string, invitation: FoundInvitation, now: number): Promise<void> {
  const { tenant_id: tenantId, role } = invitation;
  await trx
    .updateTable("users")
    .set((eb) => ({
      revision: eb("revision", "+", 1),
      last_sign_in_at: now,
      updated_at: now,
      ...(invitation.installation_admin === 1 ? { installation_admin: 1 as const } : {}),
    }))
    .where("id", "=", userId)
    .execute();
  if (tenantId === null || role === null) return;
  const held = await trx
    .selectFrom("memberships")
    .select("role")
    .where("user_id", "=", userId)
    .where("tenant_id", "=", tenantId)
    .executeTakeFirst();
  // Who was given more meanwhile keeps it.
  if (held !== undefined && roleWithin(role, held.role)) return;
  const named = boardsIn(invitation.board_ids);
  const boards = named === null ? [] : await boardsThatAre(trx, tenantId, named);
  await putMembership(trx, { userId, tenantId }, { role, boardIds: named === null ? null : boards }, now);
}

/** Of these boards, the ones that there still are for others than an owner. */
async function boardsThatAre(trx: Db, tenantId: string, ids: readonly string[]): Promise<string[]> {
  const query = trx
    .selectFrom("boards")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("visibility", "=", "tenant");
  return (await query.where("id", "in", ids).execute()).map((board) => board.id);
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
