import "server-only";
import type { InvitationMade, InvitationRow, MemberInvitationInput } from "@/lib/contracts/admin/people";
import type { AuditFacts } from "@/lib/domain/audit";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import type { TenantRole } from "@/lib/domain/roles";
import type { Caller } from "@/lib/server/access/caller";
import { tenantsWhere } from "@/lib/server/access/permissions";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { hashToken, newId, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import type { PeopleDeps } from "./deps";
import { boardsIn } from "./invitation-standing";
import { checkPlace, placeFacts } from "./place";

/** An invitation works this long, ms. */
export const INVITATION_MS = 72 * 3_600_000;

/** Invites somebody into a tenant. The link is told once; one that was open for the same person and tenant is withdrawn. */
export async function inviteMember(
  deps: Pick<PeopleDeps, "db">,
  caller: Caller,
  tenantId: string,
  input: MemberInvitationInput,
  trace: Trace,
): Promise<Result<InvitationMade, Refusal>> {
  return deps.db.transaction().execute((trx) => inviteMemberWithin(trx, caller, tenantId, input, trace));
}

/** The same inside a transaction. */
export async function inviteMemberWithin(
  trx: Db,
  caller: Caller,
  tenantId: string,
  input: MemberInvitationInput,
  trace: Trace,
): Promise<Result<InvitationMade, Refusal>> {
  const boards = await checkPlace(trx, caller, tenantId, input);
  if (!boards.ok) return boards;
  const member = await trx
    .selectFrom("memberships")
    .innerJoin("users", "users.id", "memberships.user_id")
    .select("users.id")
    .where("users.email", "=", input.email)
    .where("memberships.tenant_id", "=", tenantId)
    .executeTakeFirst();
  if (member !== undefined) return alreadyThere("already-member", "belongs to somebody who is in this tenant already");
  const facts = placeFacts(input.role, boards.value);
  return ok(
    await make(trx, { email: input.email, tenantId, role: input.role, boardIds: input.boardIds }, facts, trace),
  );
}

/** Invites somebody to administer the installation. */
export async function inviteInstallationAdmin(
  deps: Pick<PeopleDeps, "db">,
  email: string,
  trace: Trace,
): Promise<Result<InvitationMade, Refusal>> {
  return deps.db.transaction().execute((trx) => inviteInstallationAdminWithin(trx, email, trace));
}

/** The same inside a transaction. */
export async function inviteInstallationAdminWithin(
  trx: Db,
  email: string,
  trace: Trace,
): Promise<Result<InvitationMade, Refusal>> {
  const admin = await trx
    .selectFrom("users")
    .select("id")
    .where("email", "=", email)
    .where("installation_admin", "=", 1)
    .executeTakeFirst();
  if (admin !== undefined) return alreadyThere("already-admin", "belongs to an admin of this installation already");
  const gives = { email, tenantId: null, role: null, boardIds: null };
  return ok(await make(trx, gives, { installationAdmin: true }, trace));
}

interface Gives {
  readonly email: string;
  /** Null, with the role: to administer the installation. */
  readonly tenantId: string | null;
  readonly role: TenantRole | null;
  readonly boardIds: readonly string[] | null;
}

async function make(
  trx: Db,
  { email, tenantId, role, boardIds }: Gives,
  facts: AuditFacts,
  trace: Trace,
): Promise<InvitationMade> {
  const same = trx.updateTable("invitations").set({ withdrawn_at: trace.at }).where("email", "=", email);
  await (tenantId === null ? same.where("tenant_id", "is", null) : same.where("tenant_id", "=", tenantId))
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
  const id = newId();
  const token = newToken();
  const expiresAt = trace.at + INVITATION_MS;
  await trx
    .insertInto("invitations")
    .values({
      id,
      token_hash: hashToken(token),
      email,
      tenant_id: tenantId,
      role,
      installation_admin: tenantId === null ? 1 : 0,
      board_ids: boardIds === null ? null : JSON.stringify([...new Set(boardIds)]),
      invited_by: trace.actor?.id ?? null,
      created_at: trace.at,
      expires_at: expiresAt,
      used_at: null,
      withdrawn_at: null,
    })
    .execute();
  const subject = { kind: "invitation", id } as const;
  await recordAudit(trx, { ...trace, action: "invitation.created", tenantId, subject, after: { email, ...facts } });
  return { email, path: `/invitation?token=${token}`, expiresAt };
}

/** Takes an open invitation back; `tenantId` null for one to administer the installation. */
export async function withdrawInvitation(
  deps: Pick<PeopleDeps, "db">,
  { tenantId, invitationId }: { readonly tenantId: string | null; readonly invitationId: string },
  trace: Trace,
): Promise<Result<void, Refusal>> {
  return deps.db.transaction().execute(async (trx): Promise<Result<void, Refusal>> => {
    const open = trx
      .updateTable("invitations")
      .set({ withdrawn_at: trace.at })
      .where("id", "=", invitationId)
      .where("used_at", "is", null)
      .where("withdrawn_at", "is", null);
    const row = await (tenantId === null ? open.where("tenant_id", "is", null) : open.where("tenant_id", "=", tenantId))
      .returning("email")
      .executeTakeFirst();
    if (row === undefined)
      return refuse(
        "not-found",
        "invitation-not-found",
        "There is no such open invitation. It may have been accepted or withdrawn meanwhile.",
      );
    const subject = { kind: "invitation", id: invitationId } as const;
    await recordAudit(trx, {
      ...trace,
      action: "invitation.withdrawn",
      tenantId,
      subject,
      before: { email: row.email },
    });
    return ok(undefined);
  });
}

/** The open invitations whose people the caller administers, the newest first. */
export async function listInvitations(db: Db, caller: Caller, now: number): Promise<InvitationRow[]> {
  const tenants = tenantsWhere(caller, "people.edit");
  if (tenants.length === 0) return [];
  const query = db
    .selectFrom("invitations")
    .leftJoin("tenants", "tenants.id", "invitations.tenant_id")
    .leftJoin("users", "users.id", "invitations.invited_by")
    .selectAll("invitations")
    .select(["tenants.name as tenant_name", "users.name as invited_by_name"])
    .where("invitations.used_at", "is", null)
    .where("invitations.withdrawn_at", "is", null)
    .where("invitations.expires_at", ">", now)
    .orderBy("invitations.created_at", "desc")
    .limit(200);
  const rows = await (tenants === "all" ? query : query.where("invitations.tenant_id", "in", tenants)).execute();
  return rows.map(({ tenant_id, tenant_name, role, ...row }) => ({
    id: row.id,
    email: row.email,
    tenant: tenant_id === null || role === null ? null : { id: tenant_id, name: tenant_name ?? "", role },
    boards: boardsIn(row.board_ids)?.length ?? null,
    invitedBy: row.invited_by_name,
    expiresAt: row.expires_at,
  }));
}

function alreadyThere(code: string, message: string) {
  const fields = { email: message };
  return err<Refusal>({
    kind: "conflict",
    code,
    message: `This e-mail address ${message}.`,
    fields,
    rules: { email: { rule: code } },
  });
}
