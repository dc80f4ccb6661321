import "server-only";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import type { Caller } from "./caller";
import { SESSION_MS, type SessionClaims } from "./session-token";

/** Opens a session for a person who has proved who they are. */
export async function startSession(
  db: Db,
  userId: string,
  address: string | null,
  now: number,
): Promise<SessionClaims> {
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
      address,
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
    .set({ expires_at: now + SESSION_MS })
    .where("id", "=", sessionId)
    .where("ended_at", "is", null)
    .execute();
}

/** The person behind a session as the database knows them at this moment; null when it no longer lets anybody in. */
export async function findCaller(db: Db, claims: SessionClaims, now: number): Promise<Caller | null> {
  const user = await db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.user_id")
    .select(["users.id", "users.email", "users.name", "users.installation_admin"])
    .where("sessions.id", "=", claims.sessionId)
    .where("users.id", "=", claims.userId)
    .where("sessions.ended_at", "is", null)
    .where("sessions.expires_at", ">", now)
    .whereRef("sessions.epoch", "=", "users.session_epoch")
    .where("users.session_epoch", "=", claims.epoch)
    .where("users.disabled_at", "is", null)
    .executeTakeFirst();
  if (user === undefined) return null;
  const memberships = await db
    .selectFrom("memberships")
    .select(["tenant_id", "role"])
    .where("user_id", "=", user.id)
    .execute();
  return {
    userId: user.id,
    email: user.email,
    name: user.name,
    installationAdmin: user.installation_admin === 1,
    roles: new Map(memberships.map((membership) => [membership.tenant_id, membership.role])),
  };
}
