import "server-only";
import type { TenantRole } from "@/lib/domain/roles";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import type { Caller } from "./caller";
import { SESSION_MS, type SessionClaims } from "./session-token";

/** How a person proved who they are. */
export type SignInMethod = "password" | "demo" | "set-up" | "invitation" | "sso";

/** Where a session comes from. */
export interface SessionStart {
  readonly address: string | null;
  readonly userAgent?: string | null;
  readonly method: SignInMethod;
  /** The identity provider, with "sso". */
  readonly providerId?: string | null;
}

/** Opens a session for a person who has proved who they are. */
export async function startSession(db: Db, userId: string, from: SessionStart, now: number): Promise<SessionClaims> {
  const user = await db.selectFrom("users").select("session_epoch").where("id", "=", userId).executeTakeFirstOrThrow();
  // The table stays as small as the number of live sessions.
  await db.deleteFrom("sessions").where("expires_at", "<", now).execute();
  const claims = { userId, sessionId: newId(), epoch: user.session_epoch };
  await db
    .insertInto("sessions")
    .values({
      id: claims.sessionId,
      user_id: userId,
      epoch: claims.epoch,
      created_at: now,
      expires_at: now + SESSION_MS,
      ended_at: null,
      address: from.address,
      user_agent: from.userAgent?.slice(0, 300) ?? null,
      last_seen_at: now,
      method: from.method,
      provider_id: from.providerId ?? null,
    })
    .execute();
  return claims;
}

/** Ends a session at the server: the cookie is worthless from then on, whoever holds a copy. */
export async function endSession(db: Db, sessionId: string, now: number): Promise<void> {
  await db.updateTable("sessions").set({ ended_at: now }).where("id", "=", sessionId).execute();
}

/** Moves a session's end on; without effect on one that has ended meanwhile. */
export async function extendSession(db: Db, sessionId: string, now: number): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ expires_at: now + SESSION_MS, last_seen_at: now })
    .where("id", "=", sessionId)
    .where("ended_at", "is", null)
    .execute();
}

/** How far behind a session's "last seen" may stay, ms: a screen that follows a board for days is not a write at every look. */
const SEEN_EVERY_MS = 10 * 60 * 1000;

async function noteSeen(db: Db, sessionId: string, lastSeenAt: number | null, now: number): Promise<void> {
  if (lastSeenAt !== null && now - lastSeenAt < SEEN_EVERY_MS) return;
  await db.updateTable("sessions").set({ last_seen_at: now }).where("id", "=", sessionId).execute();
}

/** The sessions that let somebody in, with their people, and the identity provider they came through: through one that is turned off none does. */
export function liveSessions(db: Db, now: number) {
  return db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.user_id")
    .leftJoin("identity_providers", "identity_providers.id", "sessions.provider_id")
    .where("sessions.ended_at", "is", null)
    .where("sessions.expires_at", ">", now)
    .whereRef("sessions.epoch", "=", "users.session_epoch")
    .where("users.disabled_at", "is", null)
    .where((eb) => eb.or([eb("sessions.provider_id", "is", null), eb("identity_providers.enabled", "=", 1)]));
}

/** The person behind a session as the database knows them at this moment; null when it no longer lets anybody in. */
export async function findCaller(db: Db, claims: SessionClaims, now: number): Promise<Caller | null> {
  const user = await liveSessions(db, now)
    .select(["users.id", "users.email", "users.name", "users.installation_admin", "sessions.last_seen_at"])
    .where("sessions.id", "=", claims.sessionId)
    .where("users.id", "=", claims.userId)
    .where("users.session_epoch", "=", claims.epoch)
    .executeTakeFirst();
  if (user === undefined) return null;
  await noteSeen(db, claims.sessionId, user.last_seen_at, now);
  const memberships = await db
    .selectFrom("memberships")
    .select(["tenant_id", "role", "all_boards"])
    .where("user_id", "=", user.id)
    .execute();
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    installationAdmin: user.installation_admin === 1,
    roles: new Map(memberships.map((membership) => [membership.tenant_id, membership.role])),
    boardLimits: await boardLimits(db, memberships, user.id),
  };
}

/**
 * Ends the sessions that came through an identity provider, for good: turned on again it revives none. Resolves to whose they were;
 * what those people have open is to be looked at again.
 */
export async function endSessionsThrough(db: Db, providerId: string, now: number): Promise<readonly string[]> {
  const ended = await db
    .updateTable("sessions")
    .set({ ended_at: now })
    .where("provider_id", "=", providerId)
    .where("ended_at", "is", null)
    .returning("user_id")
    .execute();
  return [...new Set(ended.map((row) => row.user_id))];
}

/** The boards that a viewer is limited to, by tenant; other roles make boards and see them all. */
async function boardLimits(
  db: Db,
  memberships: readonly { readonly tenant_id: string; readonly role: TenantRole; readonly all_boards: 0 | 1 }[],
  userId: string,
): Promise<Caller["boardLimits"]> {
  const limited = memberships.filter(({ role, all_boards }) => role === "viewer" && all_boards === 0);
  if (limited.length === 0) return new Map();
  const rows = await db.selectFrom("membership_boards").selectAll().where("user_id", "=", userId).execute();
  return new Map(
    limited.map(({ tenant_id }) => [
      tenant_id,
      new Set(rows.filter((row) => row.tenant_id === tenant_id).map((row) => row.board_id)),
    ]),
  );
}
