import "server-only";
import { roleWithin } from "@/lib/domain/roles";
import { recordAudit } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { holdTenants } from "@/lib/server/tenants/hold-tenant";
import { boardsIn, type FoundInvitation, findOpenInvitations } from "./invitation-standing";
import { putMembership } from "./place";

/** The open invitations of an e-mail address, which nobody else accepts or withdraws until the transaction's end; nor do the boards that they name go. */
export async function holdOpenInvitations(trx: Db, email: string, now: number): Promise<FoundInvitation[]> {
  const found = await findOpenInvitations(trx, email, now);
  if (found.length === 0) return [];
  await holdTenants(
    trx,
    found.flatMap(({ tenant_id }) => tenant_id ?? []),
  );
  const ids = found.map(({ id }) => id);
  await holdRows(trx, trx.selectFrom("invitations").select("id").where("id", "in", ids).orderBy("id")).execute();
  return findOpenInvitations(trx, email, now);
}

/** Marks an invitation as used, which is what claims it: of two at once, one finds it marked. Resolves to whether it was this one's. */
export async function claimInvitation(trx: Db, id: string, now: number): Promise<boolean> {
  const claimed = await trx
    .updateTable("invitations")
    .set({ used_at: now })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Gives a person what a claimed invitation holds, and records that they accepted it. */
export async function giveInvited(
  trx: Db,
  userId: string,
  invitation: FoundInvitation,
  { at, address }: { readonly at: number; readonly address: string | null },
): Promise<void> {
  await give(trx, userId, invitation, at);
  const { id, email, tenant_id, role } = invitation;
  await recordAudit(trx, {
    action: "invitation.accepted",
    at,
    address,
    actor: { id: userId, email },
    tenantId: tenant_id,
    subject: { kind: "invitation", id },
    after: role === null ? { email, installationAdmin: true } : { email, role },
  });
}

async function give(trx: Db, userId: string, invitation: FoundInvitation, now: number): Promise<void> {
  const { tenant_id: tenantId, role } = invitation;
  await trx
    .updateTable("users")
    .set((eb) => ({
      revision: eb("revision", "+", 1),
      last_sign_in_at: now,
      updated_at: now,
      ...(invitation.installation_admin === 1 ? { installation_admin: 1 as const, admin_provider_id: null } : {}),
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
  if (ids.length === 0) return [];
  const query = trx
    .selectFrom("boards")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("visibility", "=", "tenant");
  return (await query.where("id", "in", ids).execute()).map((board) => board.id);
}
