import type { Revised } from "@/lib/contracts/admin/revised";
import { ok, type Result } from "@/lib/domain/result";
import type { TenantRole } from "@/lib/domain/roles";
import type { Caller } from "@/lib/server/access/caller";
import { findCaller, startSession } from "@/lib/server/access/sessions";
import { createUser } from "@/lib/server/access/users";
import type { Trace } from "@/lib/server/audit/record";
import { hashPassword } from "@/lib/server/crypto/password";
import { sealingKey } from "@/lib/server/crypto/seal";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import type { PeopleDeps } from "@/lib/server/people/deps";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";

export const SECRET = "a secret of people in tests, long enough";
export const PASSWORD = "correct horse battery";

/** What services about people take, and whose streams they had looked at. */
export function peopleDeps(db: Db): PeopleDeps & { readonly rechecked: string[] } {
  const rechecked: string[] = [];
  const recheck = async (userId: string) => void rechecked.push(userId);
  return { db, secret: SECRET, recheck, rechecked };
}

/** A tenant with its default board and two more. */
export async function addTenant(db: Db, name: string, secret = SECRET) {
  const config = { name, region: "us", apiKey: "k", apiSecret: "s", tenantName: null, pollMs: 5000 } as const;
  await upsertTenant(db, sealingKey(secret), `test:${name}`, config, 0);
  const { id } = await db.selectFrom("tenants").select("id").where("name", "=", name).executeTakeFirstOrThrow();
  const made = ["North", "South"].map((board) => ({ id: newId(), name: board }));
  const row = { tenant_id: id, is_default: 0, revision: 1, created_at: 0, updated_at: 0 } as const;
  await db
    .insertInto("boards")
    .values(made.map((board) => ({ ...board, ...row })))
    .execute();
  const [north = "", south = ""] = made.map((board) => board.id);
  return { id, north, south };
}

/** Somebody with an account, as what they are in which tenants. */
export async function addPerson(
  db: Db,
  name: string,
  roles: Readonly<Record<string, TenantRole>> | "installation-admin" = {},
): Promise<Caller> {
  const email = `${name.toLowerCase()}@example.com`;
  const passwordHash = await hashPassword(PASSWORD);
  const userId = await createUser(
    db,
    { email, name, passwordHash, installationAdmin: roles === "installation-admin" },
    0,
  );
  for (const [tenantId, role] of roles === "installation-admin" ? [] : Object.entries(roles))
    await db.insertInto("memberships").values({ user_id: userId, tenant_id: tenantId, role, created_at: 0 }).execute();
  return asCaller(db, userId);
}

/** Who somebody is at this moment, by a sign-in of their own. */
export async function asCaller(db: Db, userId: string): Promise<Caller> {
  const now = Date.now();
  const claims = await startSession(db, userId, { address: null, method: "password" }, now);
  const caller = await findCaller(db, claims, now);
  if (caller === null) throw new Error("this person may not sign in");
  return caller;
}

export function traceOf(caller: Caller, at = 1000): Trace {
  return { at, actor: { id: caller.userId, email: caller.email }, address: "192.0.2.1" };
}

export const DONE: Result<undefined, never> = ok(undefined);

/** What a change answers that led to this revision. */
export function revised(revision: number): Result<Revised, never> {
  return ok({ revision });
}

/** The token in a link that was told. */
export function tokenIn(path: string): string {
  return new URL(path, "http://wallboard").searchParams.get("token") ?? "";
}

/** The actions of the audit trail, the oldest first, without those of making the tenants. */
export async function actions(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("audit_events")
    .select("action")
    .where("action", "<>", "tenant.configured")
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.action);
}
