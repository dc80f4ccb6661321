import "server-only";
import type { MemberInput } from "@/lib/contracts/admin/people";
import type { Revised } from "@/lib/contracts/admin/revised";
import { changedMeanwhile, notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { roleWithin, type TenantRole } from "@/lib/domain/roles";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";
import type { PeopleDeps } from "./deps";
import { checkPlace, placeFacts, putMembership } from "./place";
import { beyondOwnRole } from "./refusals";

/** Somebody's place in a tenant, as an address names it. */
interface MemberOf {
  readonly tenantId: string;
  readonly userId: string;
}

/**
 * Gives a member another role or other boards. An installation admin may also put somebody into a tenant who is not in it; others
 * invite. What the person has open is looked at again at once.
 */
export async function changeMember(
  deps: PeopleDeps,
  caller: Caller,
  of: MemberOf,
  input: MemberInput,
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  const done = await deps.db.transaction().execute((trx) => changeMemberWithin(trx, caller, of, input, trace));
  if (done.ok) await deps.recheck(of.userId);
  return done;
}

/** The same inside a transaction, after which the person's streams are to be looked at. */
export async function changeMemberWithin(
  trx: Db,
  caller: Caller,
  of: MemberOf,
  input: MemberInput,
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  // The boards that somebody is limited to stay, and stay everybody's, until that is written.
  if (!(await holdTenant(trx, of.tenantId))) return notFound("tenant");
  const boards = await checkPlace(trx, caller, of.tenantId, input);
  if (!boards.ok) return boards;
  const before = await memberBefore(trx, of);
  if (before === null && !caller.installationAdmin) return notFound("person");
  const refused = mayTouch(caller, of, before?.role);
  if (refused !== null) return refused;
  const exists = await raiseRevision(trx, of.userId, input.revision, trace.at);
  if (!exists.ok) return exists;
  await putMembership(trx, of, input, trace.at);
  await recordAudit(trx, {
    ...trace,
    action: before === null ? "member.added" : "member.changed",
    tenantId: of.tenantId,
    subject: { kind: "user", id: of.userId },
    before: before === null ? null : { email: exists.value, ...placeFacts(before.role, before.boards) },
    after: { email: exists.value, ...placeFacts(input.role, boards.value) },
  });
  return ok({ revision: input.revision + 1 });
}

/** Takes somebody out of a tenant; their account stays. What they have open of it ends at once. */
export async function removeMember(
  deps: PeopleDeps,
  caller: Caller,
  of: MemberOf,
  input: { readonly revision: number },
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  const done = await deps.db.transaction().execute((trx) => removeMemberWithin(trx, caller, of, input, trace));
  if (done.ok) await deps.recheck(of.userId);
  return done;
}

/** The same inside a transaction, after which the person's streams are to be looked at. */
export async function removeMemberWithin(
  trx: Db,
  caller: Caller,
  of: MemberOf,
  input: { readonly revision: number },
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  const before = await memberBefore(trx, of);
  if (before === null) return notFound("person");
  const refused = mayTouch(caller, of, before.role);
  if (refused !== null) return refused;
  const exists = await raiseRevision(trx, of.userId, input.revision, trace.at);
  if (!exists.ok) return exists;
  await trx.deleteFrom("memberships").where("user_id", "=", of.userId).where("tenant_id", "=", of.tenantId).execute();
  await recordAudit(trx, {
    ...trace,
    action: "member.removed",
    tenantId: of.tenantId,
    subject: { kind: "user", id: of.userId },
    before: { email: exists.value, ...placeFacts(before.role, before.boards) },
  });
  return ok({ revision: input.revision + 1 });
}

/** Nobody changes their own place by mistake, nor that of somebody who has more. */
function mayTouch(caller: Caller, of: MemberOf, role: TenantRole | undefined) {
  if (caller.installationAdmin) return null;
  if (of.userId === caller.userId)
    return refuse("not-allowed", "own-membership", "You cannot change your own role. Ask another admin.");
  const own = caller.roles.get(of.tenantId);
  return own === undefined || (role !== undefined && !roleWithin(role, own)) ? beyondOwnRole() : null;
}

async function memberBefore(trx: Db, { tenantId, userId }: MemberOf) {
  const row = await trx
    .selectFrom("memberships")
    .select(["role", "all_boards"])
    .where("user_id", "=", userId)
    .where("tenant_id", "=", tenantId)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.all_boards === 1) return { role: row.role, boards: null };
  const boards = await trx
    .selectFrom("membership_boards")
    .innerJoin("boards", "boards.id", "membership_boards.board_id")
    .select(["boards.id", "boards.name"])
    .where("membership_boards.user_id", "=", userId)
    .where("membership_boards.tenant_id", "=", tenantId)
    .orderBy("boards.name")
    .execute();
  return { role: row.role, boards };
}

/** Claims the person for this change; a form filled in from an older state is told of the conflict. Resolves to the e-mail address. */
async function raiseRevision(trx: Db, userId: string, revision: number, now: number): Promise<Result<string, Refusal>> {
  const row = await trx
    .updateTable("users")
    .set({ revision: revision + 1, updated_at: now })
    .where("id", "=", userId)
    .where("revision", "=", revision)
    .returning("email")
    .executeTakeFirst();
  if (row !== undefined) return ok(row.email);
  const known = await trx.selectFrom("users").select("id").where("id", "=", userId).executeTakeFirst();
  return known === undefined ? notFound("person") : changedMeanwhile("person");
}
