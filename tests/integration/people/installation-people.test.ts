import { expect, it } from "vitest";
import { endSession, findCaller, startSession } from "@/lib/server/access/sessions";
import { signIn } from "@/lib/server/access/sign-in";
import { createUser } from "@/lib/server/access/users";
import { changePassword, findAccount, renameOneself } from "@/lib/server/people/account";
import { changePerson, deletePerson } from "@/lib/server/people/installation-people";
import { listSessions, revokeOtherSessions, revokeSession } from "@/lib/server/people/sessions";
import { onBothEngines } from "@/tests/support/databases";
import {
  actions,
  addPerson,
  addTenant,
  DONE,
  PASSWORD,
  peopleDeps,
  revised,
  SECRET,
  traceOf,
} from "@/tests/support/people";

onBothEngines("people of the installation", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const acme = await addTenant(db, "Acme");
    const ada = await addPerson(db, "Ada", "installation-admin");
    const vic = await addPerson(db, "Vic", { [acme.id]: "viewer" });
    return { db, deps: peopleDeps(db), ada, vic };
  }

  it("never lose the last admin who needs no identity provider to sign in, while others may go", async () => {
    const { db, deps, ada } = await scene();
    const email = "sso@example.com";
    const sso = await createUser(db, { email, name: "Sso", passwordHash: null, installationAdmin: true }, 0);
    const before = await actions(db);
    for (const change of [{ installationAdmin: false }, { disabled: true }])
      expect(
        await changePerson(deps, { ...ada, userId: sso }, ada.userId, { ...change, revision: 1 }, traceOf(ada)),
      ).toMatchObject({ error: { kind: "conflict", code: "last-local-admin" } });
    const removal = { confirm: ada.email, revision: 1 };
    expect(await deletePerson(deps, { ...ada, userId: sso }, ada.userId, removal, traceOf(ada))).toMatchObject({
      error: { code: "last-local-admin" },
    });
    expect(await actions(db)).toEqual(before);
    expect(await changePerson(deps, ada, sso, { installationAdmin: false, revision: 1 }, traceOf(ada))).toEqual(
      revised(2),
    );
  });

  it("never lose their last admin, not even to two who let each other go at once", async () => {
    const { db, deps, ada, vic } = await scene();
    const unmake = { installationAdmin: false, revision: 1 };
    expect(await changePerson(deps, ada, ada.userId, unmake, traceOf(ada))).toMatchObject({
      error: { code: "last-admin" },
    });
    const make = { installationAdmin: true, revision: 1 };
    expect(await changePerson(deps, ada, vic.userId, make, traceOf(ada))).toEqual(revised(2));
    const both = await Promise.all([
      changePerson(deps, ada, vic.userId, { disabled: true, revision: 2 }, traceOf(ada)),
      changePerson(deps, vic, ada.userId, { installationAdmin: false, revision: 1 }, traceOf(vic)),
    ]);
    expect(both.map((result) => (result.ok ? "done" : result.error.code)).sort()).toEqual(["done", "last-admin"]);
    const admins = db
      .selectFrom("users")
      .selectAll()
      .where("installation_admin", "=", 1)
      .where("disabled_at", "is", null);
    expect(await admins.execute()).toHaveLength(1);
  });

  it("are shut out by disabling, and a sign-in from before stays worthless", async () => {
    const { db, deps, ada, vic } = await scene();
    const claims = await startSession(db, vic.userId, { address: null, method: "password" }, 1000);
    expect(await changePerson(deps, ada, vic.userId, { disabled: true, revision: 1 }, traceOf(ada))).toEqual(
      revised(2),
    );
    expect([deps.rechecked, await findCaller(db, claims, 1000)]).toEqual([[vic.userId], null]);
    const trying = { email: vic.email, password: PASSWORD, address: null };
    expect(await signIn({ db, secret: SECRET }, trying)).toMatchObject({ ok: false });
    expect(await changePerson(deps, ada, vic.userId, { disabled: false, revision: 2 }, traceOf(ada))).toEqual(
      revised(3),
    );
    expect(await findCaller(db, claims, 1000)).toBeNull();
    expect(await signIn({ db, secret: SECRET }, trying)).toMatchObject({ ok: true });
    expect(await changePerson(deps, ada, vic.userId, { disabled: true, revision: 2 }, traceOf(ada))).toMatchObject({
      error: { kind: "conflict", code: "person-changed" },
    });
  });

  it("are deleted by their typed address alone; their deeds stay", async () => {
    const { db, deps, ada, vic } = await scene();
    const remove = (userId: string, confirm: string) =>
      deletePerson(deps, ada, userId, { confirm, revision: 1 }, traceOf(ada));
    expect(await remove(vic.userId, "Vic")).toMatchObject({ error: { rules: { confirm: { rule: "confirm-email" } } } });
    expect(await remove(ada.userId, ada.email)).toMatchObject({ error: { code: "own-account" } });
    expect(await remove(vic.userId, " VIC@example.com")).toEqual(DONE);
    expect(await remove(vic.userId, vic.email)).toMatchObject({ error: { kind: "not-found" } });
    expect(deps.rechecked).toEqual([vic.userId]);
    for (const table of ["memberships", "sessions"] as const)
      expect(await db.selectFrom(table).selectAll().where("user_id", "=", vic.userId).execute()).toEqual([]);
    expect(await actions(db)).toEqual(["person.deleted"]);
  });

  it("see and end their own sign-ins, and nobody else's", async () => {
    const { db, deps, ada, vic } = await scene();
    const now = Date.now();
    const from = { address: "192.0.2.9", userAgent: "Firefox", method: "password" } as const;
    const mine = await startSession(db, vic.userId, from, now + 1);
    const old = await startSession(db, vic.userId, from, now);
    await endSession(db, old.sessionId, now);
    const [hers] = await listSessions(db, ada.userId, now);
    const seen = await listSessions(db, vic.userId, now);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatchObject({
      id: mine.sessionId,
      address: "192.0.2.9",
      userAgent: "Firefox",
      method: "password",
    });
    const foreign = { sessionId: hers?.id ?? "", userId: vic.userId };
    expect(await revokeSession(deps, foreign, traceOf(vic))).toMatchObject({ error: { kind: "not-found" } });
    expect(await revokeOtherSessions(deps, mine, traceOf(vic))).toEqual(DONE);
    expect((await listSessions(db, vic.userId, now)).map((row) => row.id)).toEqual([mine.sessionId]);
    expect(await revokeSession(deps, { sessionId: mine.sessionId, userId: null }, traceOf(ada))).toEqual(DONE);
    expect(await findCaller(db, mine, now)).toBeNull();
    expect((await listSessions(db, null, now)).map((row) => row.person.name)).toEqual(["Ada"]);
    expect([deps.rechecked, await actions(db)]).toEqual([
      [vic.userId, vic.userId],
      ["session.ended", "session.ended"],
    ]);
  });

  it("change their password by the present one, which ends their other sign-ins and is not to be guessed", async () => {
    const { db, deps, vic } = await scene();
    const now = Date.now();
    const mine = await startSession(db, vic.userId, { address: null, method: "password" }, now);
    const change = (current: string, next: string, at = now) =>
      changePassword(deps, vic, mine.sessionId, { current, next }, traceOf(vic, at));
    expect(await change(PASSWORD, "password1234!")).toMatchObject({
      error: { rules: { next: { rule: "password-common" } } },
    });
    for (let count = 0; count < 5; count++)
      expect(await change("wrong", "seven quiet umbrellas")).toMatchObject({
        error: { rules: { current: { rule: "password-wrong" } } },
      });
    expect(await change(PASSWORD, "seven quiet umbrellas")).toMatchObject({ error: { kind: "limited" } });
    expect(await change(PASSWORD, "seven quiet umbrellas", now + 1000)).toEqual(revised(2));
    expect((await listSessions(db, vic.userId, now)).map((row) => row.id)).toEqual([mine.sessionId]);
    const trying = { email: vic.email, address: null };
    expect(await signIn({ db, secret: SECRET }, { ...trying, password: PASSWORD })).toMatchObject({ ok: false });
    expect(await signIn({ db, secret: SECRET }, { ...trying, password: "seven quiet umbrellas" })).toMatchObject({
      ok: true,
    });
    const trail = JSON.stringify(await db.selectFrom("audit_events").selectAll().execute());
    expect(trail).toContain("password.changed");
    expect(trail).not.toMatch(/umbrellas|horse/);
  });

  it("rename themselves from what they saw", async () => {
    const { db, deps, vic } = await scene();
    expect(await renameOneself(deps, vic, { name: "Victor", revision: 1 }, traceOf(vic))).toEqual(revised(2));
    expect(await renameOneself(deps, vic, { name: "Vicky", revision: 1 }, traceOf(vic))).toMatchObject({
      error: { kind: "conflict" },
    });
    expect(await findAccount(db, vic.userId)).toEqual({
      name: "Victor",
      email: vic.email,
      revision: 2,
      hasPassword: true,
    });
  });
});
