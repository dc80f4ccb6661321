import "server-only";
import * as z from "zod";
import { roleMay, roleWithin } from "@/lib/domain/roles";
import { beginAttempt } from "@/lib/server/access/attempts";
import { hashToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";

/** Whether an invitation can be accepted; "unknown": no such link was ever given out. */
export type InvitationStanding = "open" | "used" | "withdrawn" | "expired" | "unknown";

export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** The invitation behind a token, with its inviter as they are at this moment; null when there is none. */
export async function findInvitation(db: Db, token: string) {
  return (await invitations(db).where("invitations.token_hash", "=", hashToken(token)).executeTakeFirst()) ?? null;
}

/** The invitations of an e-mail address (in lower case) that can be accepted at this moment, the oldest first. */
export async function findOpenInvitations(db: Db, email: string, now: number): Promise<FoundInvitation[]> {
  const found = await invitations(db)
    .where("invitations.email", "=", email)
    .where("invitations.used_at", "is", null)
    .where("invitations.withdrawn_at", "is", null)
    .orderBy("invitations.created_at")
    .orderBy("invitations.id")
    .execute();
  return found.filter((invitation) => standingOf(invitation, now) === "open");
}

function invitations(db: Db) {
  return db
    .selectFrom("invitations")
    .leftJoin("tenants", "tenants.id", "invitations.tenant_id")
    .leftJoin("users as inviter", "inviter.id", "invitations.invited_by")
    .leftJoin("memberships", (join) =>
      join
        .onRef("memberships.user_id", "=", "invitations.invited_by")
        .onRef("memberships.tenant_id", "=", "invitations.tenant_id"),
    )
    .leftJoin("users as guest", "guest.email", "invitations.email")
    .selectAll("invitations")
    .select([
      "tenants.name as tenant_name",
      "inviter.id as inviter_id",
      "inviter.name as inviter_name",
      "inviter.installation_admin as inviter_admin",
      "inviter.disabled_at as inviter_disabled_at",
      "memberships.role as inviter_role",
      "guest.id as guest_id",
      "guest.password_hash as guest_password_hash",
    ]);
}

/** How an invitation stands. One whose inviter could not give it any more counts as withdrawn: who was let go leaves no door open. */
export function standingOf(invitation: FoundInvitation | null, now: number): InvitationStanding {
  if (invitation === null) return "unknown";
  if (invitation.used_at !== null) return "used";
  if (invitation.withdrawn_at !== null || !inviterStillMay(invitation)) return "withdrawn";
  return invitation.expires_at > now ? "open" : "expired";
}

function inviterStillMay(invitation: FoundInvitation): boolean {
  const { invited_by, inviter_id, inviter_disabled_at, inviter_admin, inviter_role, role } = invitation;
  // A shell invited, which is whoever runs the installation.
  if (invited_by === null) return true;
  if (inviter_id === null || inviter_disabled_at !== null) return false;
  if (inviter_admin === 1) return true;
  if (role === null || inviter_role === null) return false;
  return roleMay(inviter_role, "people.edit") && roleWithin(role, inviter_role);
}

const boardIds = z.array(z.string());

/** The boards that an invitation limits a viewer to; null for all. */
export function boardsIn(json: string | null): readonly string[] | null {
  return json === null ? null : boardIds.parse(JSON.parse(json));
}

/** What the page behind a link tells whoever holds it. Looking is slowed down like guessing a password. */
export async function lookAtInvitation(
  deps: { readonly db: Db; readonly secret: string },
  token: string,
  address: string | null,
  now: number,
) {
  const who = { account: `invitation ${hashToken(token)}`, address };
  const attempt = await beginAttempt(deps.db, deps.secret, who, now);
  if (attempt.waitMs > 0) return { standing: "limited" } as const;
  const invitation = await findInvitation(deps.db, token);
  if (invitation === null) return { standing: "unknown" } as const;
  await attempt.succeed();
  const standing = standingOf(invitation, now);
  if (standing !== "open") return { standing };
  const { email, tenant_name, role, inviter_name } = invitation;
  return {
    standing,
    email,
    /** Null: to administer the installation. */
    tenant: tenant_name === null || role === null ? null : { name: tenant_name, role },
    invitedBy: inviter_name,
    hasAccount: invitation.guest_id !== null,
    /** Whether there is one that a password proves. */
    hasPassword: invitation.guest_password_hash !== null,
  };
}
