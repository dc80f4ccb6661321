import { expect, it } from "vitest";
import { startSession } from "@/lib/server/access/sessions";
import { signIn } from "@/lib/server/access/sign-in";
import { createUser } from "@/lib/server/access/users";
import { changePassword } from "@/lib/server/people/account";
import { changePerson } from "@/lib/server/people/installation-people";
import { choosePassword, lookAtPasswordLink, makePasswordLink } from "@/lib/server/people/password-links";
import { onBothEngines } from "@/tests/support/databases";
import { actions, addPerson, PASSWORD, peopleDeps, traceOf } from "@/tests/support/people";

const NEW = "seven quiet umbrellas";
const HOUR = 3_600_000;

onBothEngines("a link to choose a password", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const deps = peopleDeps(db);
    const ada = await addPerson(db, "Ada", "installation-admin");
    // As somebody whose identity provider is gone.
    const email = "sso@example.com";
    const userId = await createUser(db, { email, name: "Sol", passwordHash: null, installationAdmin: false }, 0);
    const make = async (of = userId) => {
      const made = await makePasswordLink(deps, ada, of, traceOf(ada));
      if (!made.ok) throw new Error(made.error.code);
      return { ...made.value, token: made.value.path.replace("/password?token=", "") };
    };
    const at = traceOf(ada).at;
    const choose = (token: string, password = NEW, later = 0) =>
      choosePassword(deps, { token, password }, { at: at + later, address: "10.0.0.9" });
    const enter = (password: string) =>
      signIn({ ...deps, now: () => at }, { email, password, code: null, address: null });
    return { db, deps, ada, email, userId, make, choose, enter, at };
  }
  const closed = { ok: false, error: { kind: "not-found", code: "password-link-closed" } };

  it("lets in who has no other way, once, and ends what was open", async () => {
    const { db, deps, userId, email, make, choose, enter, at } = await scene();
    await startSession(db, userId, { address: null, method: "sso" }, at);
    const made = await make();
    expect(made).toMatchObject({
      email,
      path: expect.stringMatching(/^\/password\?token=[\w-]{43}$/),
      expiresAt: at + 72 * HOUR,
    });
    expect(await lookAtPasswordLink(deps, made.token, null, at)).toEqual({ standing: "open", email });
    expect(await choose(made.token)).toEqual({ ok: true, value: undefined });
    expect(await enter(NEW)).toEqual({ ok: true, value: { userId } });
    expect(deps.rechecked).toEqual([userId]);
    const user = db.selectFrom("users").select(["password_hash", "session_epoch", "revision"]).where("id", "=", userId);
    expect(await user.executeTakeFirst()).toEqual({
      password_hash: expect.stringMatching(/^\$argon2id\$/),
      session_epoch: 1,
      revision: 2,
    });
    expect(await choose(made.token)).toMatchObject(closed);
    expect(await lookAtPasswordLink(deps, made.token, null, at)).toEqual({ standing: "closed" });
    expect(await actions(db)).toEqual(expect.arrayContaining(["password-link.created", "password-link.used"]));
    const events = await db
      .selectFrom("audit_events")
      .selectAll()
      .where("action", "like", "password-link.%")
      .orderBy("action")
      .execute();
    expect(events.map(({ actor, subject_id }) => [actor, subject_id])).toEqual([
      ["ada@example.com", userId],
      [email, userId],
    ]);
    expect(JSON.stringify(events)).not.toContain(made.token);
    expect(JSON.stringify(await db.selectFrom("password_links").selectAll().execute())).not.toContain(made.token);
  });

  it("takes no password that is short of the rules, and can be used after that all the same", async () => {
    const { make, choose } = await scene();
    const { token } = await make();
    for (const bad of ["passwordpassword", "sso@example.com"])
      expect(await choose(token, bad)).toMatchObject({ error: { rules: { password: { rule: "password-common" } } } });
    expect((await choose(token)).ok).toBe(true);
  });

  it("is void after 72 hours, when a newer one is made, when its person is shut out or chooses a password otherwise", async () => {
    const { db, deps, ada, userId, make, choose } = await scene();
    const late = await make();
    expect(await choose(late.token, NEW, 72 * HOUR)).toMatchObject(closed);
    const second = await make();
    expect(await choose(late.token)).toMatchObject(closed);
    const shut = { disabled: true, revision: 1 };
    expect((await changePerson(deps, ada, userId, shut, traceOf(ada))).ok).toBe(true);
    expect(await choose(second.token)).toMatchObject(closed);
    expect(await makePasswordLink(deps, ada, userId, traceOf(ada))).toMatchObject({
      error: { kind: "conflict", code: "person-shut-out" },
    });
    expect((await changePerson(deps, ada, userId, { disabled: false, revision: 2 }, traceOf(ada))).ok).toBe(true);
    expect(await choose(second.token)).toMatchObject(closed);

    const ben = await addPerson(db, "Ben", "installation-admin");
    const forBen = await make(ben.userId);
    const own = { current: PASSWORD, next: NEW };
    expect((await changePassword(deps, ben, "none", own, traceOf(ben))).ok).toBe(true);
    expect(await choose(forBen.token, "eight quiet umbrellas")).toMatchObject(closed);
  });

  it("is made for nobody who is not there, and for oneself not at all", async () => {
    const { db, deps, ada } = await scene();
    expect(await makePasswordLink(deps, ada, "nobody", traceOf(ada))).toMatchObject({ error: { kind: "not-found" } });
    expect(await makePasswordLink(deps, ada, ada.userId, traceOf(ada))).toMatchObject({
      error: { code: "own-password" },
    });
    expect(await actions(db)).toEqual([]);
  });

  it("is taken by one of two who use it at once", async () => {
    const { make, choose } = await scene();
    const { token } = await make();
    const both = await Promise.all([choose(token), choose(token, "eight quiet umbrellas")]);
    expect(both.map((one) => (one.ok ? "done" : one.error.code)).sort()).toEqual(["done", "password-link-closed"]);
  });
});
