import { expect, it } from "vitest";
import { SESSION_MS } from "@/lib/server/access/session-token";
import { endSession, extendSession, findCaller, startSession } from "@/lib/server/access/sessions";
import { signIn } from "@/lib/server/access/sign-in";
import { createUser } from "@/lib/server/access/users";
import { hashPassword } from "@/lib/server/crypto/password";
import type { Db } from "@/lib/server/db/database";
import { onBothEngines } from "@/tests/support/databases";

const SECRET = "a secret for signing in, long enough";
const PASSWORD = "correct horse battery";
const ADA = "ada@example.com";

async function withAda(db: Db): Promise<string> {
  const passwordHash = await hashPassword(PASSWORD);
  return createUser(db, { email: ADA, name: "Ada", passwordHash, installationAdmin: false }, 0);
}

const BY_PASSWORD = { address: null, method: "password" } as const;

onBothEngines("signing in", (databases) => {
  it("takes the right password, however the address is spelt, and leaves a trace", async () => {
    const db = await databases.fresh();
    const userId = await withAda(db);
    const deps = { db, secret: SECRET, now: () => 5000 };
    const result = await signIn(deps, { email: " ADA@example.com ", password: PASSWORD, address: "192.0.2.1" });
    expect(result).toEqual({ ok: true, value: { userId } });
    const trail = await db.selectFrom("audit_events").selectAll().execute();
    expect(trail).toMatchObject([
      { action: "sign-in.succeeded", actor: ADA, actor_id: userId, address: "192.0.2.1", at: 5000 },
    ]);
  });

  it("refuses wrong, unknown, disabled and password-less people alike, and records it without the password", async () => {
    const db = await databases.fresh();
    await withAda(db);
    await createUser(db, { email: "sso@example.com", name: "S", passwordHash: null, installationAdmin: false }, 0);
    const deps = { db, secret: SECRET, now: () => 0 };
    const attempt = (email: string, password: string) => signIn(deps, { email, password, address: null });
    const refused = { ok: false, error: { code: "wrong-credentials" } };
    expect(await attempt(ADA, "wrong horse battery")).toEqual(refused);
    expect(await attempt("nobody@example.com", PASSWORD)).toEqual(refused);
    expect(await attempt("sso@example.com", PASSWORD)).toEqual(refused);
    await db.updateTable("users").set({ disabled_at: 1 }).where("email", "=", ADA).execute();
    expect(await attempt(ADA, PASSWORD)).toEqual(refused);
    const trail = await db.selectFrom("audit_events").selectAll().execute();
    expect(trail.map((event) => event.action)).toEqual(Array(4).fill("sign-in.failed"));
    expect(JSON.stringify(trail)).not.toContain("horse");
  });

  it("slows guessing down per account, lets the owner in after the wait, then starts afresh", async () => {
    const db = await databases.fresh();
    await withAda(db);
    let now = 1_000_000;
    const deps = { db, secret: SECRET, now: () => now };
    const attempt = (password: string) => signIn(deps, { email: ADA, password, address: null });
    for (let count = 0; count < 5; count++)
      expect(await attempt("wrong horse battery")).toMatchObject({ error: { code: "wrong-credentials" } });
    const limited = { ok: false, error: { code: "too-many-attempts", waitMs: 1000 } };
    expect(await attempt(PASSWORD)).toEqual(limited);
    expect(await attempt(PASSWORD)).toEqual(limited);
    now += 1000;
    expect(await attempt(PASSWORD)).toMatchObject({ ok: true });
    expect(await attempt("wrong horse battery")).toMatchObject({ error: { code: "wrong-credentials" } });
  });

  it("does not let somebody elsewhere keep the owner out of where they always sign in", async () => {
    const db = await databases.fresh();
    await withAda(db);
    let now = 1_000_000;
    const deps = { db, secret: SECRET, now: () => now };
    const from = (address: string, password: string) => signIn(deps, { email: ADA, password, address });
    expect(await from("192.0.2.1", PASSWORD)).toMatchObject({ ok: true });
    for (let count = 0; count < 40; count++) {
      now += 60_000;
      await from(`198.51.100.${count}`, "wrong horse battery");
    }
    const limited = { ok: false, error: { code: "too-many-attempts" } };
    expect(await from("203.0.113.1", PASSWORD)).toMatchObject(limited);
    expect(await from("192.0.2.1", PASSWORD)).toMatchObject({ ok: true });
    // Nor does somebody behind the same proxy, who tries many accounts.
    for (let count = 0; count < 40; count++)
      await signIn(deps, { email: `u${count}@example.com`, password: PASSWORD, address: "192.0.2.1" });
    expect(await from("192.0.2.1", PASSWORD)).toMatchObject({ ok: true });
    // A guesser at the owner's own address is slowed down like any other.
    for (let count = 0; count < 5; count++) await from("192.0.2.1", "wrong horse battery");
    expect(await from("192.0.2.1", PASSWORD)).toMatchObject(limited);
  });

  it("slows an address down that tries many accounts", async () => {
    const db = await databases.fresh();
    const deps = { db, secret: SECRET, now: () => 1_000_000 };
    const outcomes: string[] = [];
    for (let count = 0; count < 22; count++) {
      const result = await signIn(deps, { email: `u${count}@example.com`, password: PASSWORD, address: "192.0.2.1" });
      outcomes.push(result.ok ? "in" : result.error.code);
    }
    expect(outcomes.slice(0, 20)).toEqual(Array(20).fill("wrong-credentials"));
    expect(outcomes.slice(20)).toEqual(Array(2).fill("too-many-attempts"));
    const rows = await db.selectFrom("sign_in_attempts").select("subject").execute();
    expect(JSON.stringify(rows)).not.toMatch(/example|192/);
  });

  it("is not outrun by many attempts at once", async () => {
    const db = await databases.fresh();
    await withAda(db);
    const deps = { db, secret: SECRET, now: () => 1_000_000 };
    const tries = Array.from({ length: 30 }, () => signIn(deps, { email: ADA, password: "wrong", address: null }));
    const judged = (await Promise.all(tries)).filter(
      (result) => !result.ok && result.error.code === "wrong-credentials",
    );
    expect(judged.length).toBeLessThanOrEqual(5);
  });
});

onBothEngines("sessions", (databases) => {
  it("let in until they end, run out, or the person is signed out everywhere or disabled", async () => {
    const db = await databases.fresh();
    const userId = await withAda(db);
    const alive = async (claims: Parameters<typeof findCaller>[1], at: number) =>
      (await findCaller(db, claims, at)) !== null;

    const first = await startSession(db, userId, BY_PASSWORD, 0);
    expect(await findCaller(db, first, 0)).toMatchObject({ userId, email: ADA, installationAdmin: false });
    expect(await alive(first, SESSION_MS)).toBe(false);
    await extendSession(db, first.sessionId, 1000);
    expect(await alive(first, SESSION_MS)).toBe(true);

    const second = await startSession(db, userId, BY_PASSWORD, 0);
    await endSession(db, first.sessionId, 2000);
    await extendSession(db, first.sessionId, 3000);
    expect([await alive(first, 3000), await alive(second, 3000)]).toEqual([false, true]);

    await db.updateTable("users").set({ session_epoch: 1 }).execute();
    expect(await alive(second, 3000)).toBe(false);
    const third = await startSession(db, userId, BY_PASSWORD, 3000);
    expect(await alive(third, 3000)).toBe(true);
    await db.updateTable("users").set({ disabled_at: 3000 }).execute();
    expect(await alive(third, 3000)).toBe(false);
  });

  it("belong to one person: another's id in the claims opens nothing", async () => {
    const db = await databases.fresh();
    const claims = await startSession(db, await withAda(db), BY_PASSWORD, 0);
    expect(await findCaller(db, { ...claims, userId: "somebody else" }, 0)).toBeNull();
  });
});
