import "server-only";
import type { SessionRow } from "@/lib/contracts/admin/people";
import type { AuditFacts } from "@/lib/domain/audit";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { liveSessions } from "@/lib/server/access/sessions";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { PeopleDeps } from "./deps";

/** How many sessions a list shows at most. */
const MOST_SESSIONS = 500;

/** The sign-ins that still let somebody in, the latest seen first: one person's, or everybody's with `userId` null. */
export async function listSessions(db: Db, userId: string | null, now: number): Promise<SessionRow[]> {
  const query = liveSessions(db, now)
    .select([
      "sessions.id",
      "sessions.user_agent",
      "sessions.address",
      "sessions.created_at",
      "sessions.last_seen_at",
      "sessions.method",
      "identity_providers.name as provider_name",
      "users.id as user_id",
      "users.name",
      "users.email",
    ])
    .orderBy((eb) => eb.fn.coalesce("sessions.last_seen_at", "sessions.created_at"), "desc")
    .limit(MOST_SESSIONS);
  const rows = await (userId === null ? query : query.where("users.id", "=", userId)).execute();
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.user_id, name: row.name, email: row.email },
    userAgent: row.user_agent,
    address: row.address,
    since: row.created_at,
    lastSeenAt: row.last_seen_at ?? row.created_at,
    method: row.method,
    provider: row.provider_name,
  }));
}

/** Ends one sign-in, of `userId` alone where given. What it has open ends at once. */
export async function revokeSession(
  deps: PeopleDeps,
  { sessionId, userId }: { readonly sessionId: string; readonly userId: string | null },
  trace: Trace,
): Promise<Result<void, Refusal>> {
  const ended = await deps.db.transaction().execute(async (trx) => {
    const open = trx
      .updateTable("sessions")
      .set({ ended_at: trace.at })
      .where("id", "=", sessionId)
      .where("ended_at", "is", null);
    const row = await (userId === null ? open : open.where("user_id", "=", userId))
      .returning("user_id")
      .executeTakeFirst();
    if (row === undefined) return null;
    await record(trx, row.user_id, { sessions: 1 }, trace);
    return row.user_id;
  });
  if (ended === null) return refuse("not-found", "session-not-found", "There is no such sign-in, or it has ended.");
  await deps.recheck(ended);
  return ok(undefined);
}

/** Ends all of a person's sign-ins but the one they use. */
export async function revokeOtherSessions(
  deps: PeopleDeps,
  { sessionId, userId }: { readonly sessionId: string; readonly userId: string },
  trace: Trace,
): Promise<Result<void, Refusal>> {
  await deps.db.transaction().execute(async (trx) => {
    const sessions = await endOthers(trx, userId, sessionId, trace.at);
    if (sessions > 0) await record(trx, userId, { sessions }, trace);
  });
  await deps.recheck(userId);
  return ok(undefined);
}

/** Ends all of a person's sign-ins but one; resolves to how many. */
export async function endOthers(trx: Db, userId: string, sessionId: string, now: number): Promise<number> {
  const ended = await trx
    .updateTable("sessions")
    .set({ ended_at: now })
    .where("user_id", "=", userId)
    .where("id", "<>", sessionId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .returning("id")
    .execute();
  return ended.length;
}

async function record(trx: Db, userId: string, facts: AuditFacts, trace: Trace): Promise<void> {
  const user = await trx.selectFrom("users").select("email").where("id", "=", userId).executeTakeFirst();
  await recordAudit(trx, {
    ...trace,
    action: "session.ended",
    subject: { kind: "user", id: userId },
    before: { email: user?.email ?? null, ...facts },
  });
}
