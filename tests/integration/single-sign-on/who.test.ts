import { expect, it } from "vitest";
import { createUser } from "@/lib/server/access/users";
import type { Db } from "@/lib/server/db/database";
import { onBothEngines } from "@/tests/support/databases";
import { addPerson } from "@/tests/support/people";
import { addFabrikam, failed, NOW, personOf, rolesOf, scene, told } from "./scene";

/* Who a provider's person is here, and who is nobody. */

const LATER = NOW + 1000;

/** Somebody who signs in elsewhere and has no password here. */
function addGuest(db: Db, email: string): Promise<string> {
  return createUser(db, { email, name: "Guest", passwordHash: null, installationAdmin: false }, 0);
}

onBothEngines("who signs in", (databases) => {
  it("is the account of their verified address the first time, and of their subject ever after", async () => {
    const { db, deps, enter } = await scene(databases);
    const ann = await addPerson(db, "Ann");
    expect(await enter()).toBe(ann.userId);
    expect(await db.selectFrom("user_identities").selectAll().execute()).toEqual([
      { provider_id: "contoso", subject: "s-ann", user_id: ann.userId, created_at: NOW, last_sign_in_at: NOW },
    ]);
    expect((await told(db, NOW)).map(({ action, actor }) => [action, actor])).toEqual([
      ["person.linked", "ann@example.com"],
      ["sign-in.succeeded", "ann@example.com"],
    ]);
    expect(await enter({ at: LATER, name: "Ann Other" })).toBe(ann.userId);
    expect(await told(db, LATER)).toEqual([
      {
        action: "sign-in.succeeded",
        actor: "ann@example.com",
        before: null,
        after: { method: "sso", provider: "Contoso" },
      },
    ]);
    const person = await personOf(db, ann.userId);
    expect(person).toMatchObject({ name: "Ann", last_sign_in_at: LATER, revision: 1 });
    expect(person.password_hash, "which goes on to work").not.toBeNull();
    expect(deps.rechecked).toEqual([ann.userId, ann.userId]);
  });

  it.each([
    ["email-missing", { email: null, vouched: false }],
    ["email-unverified", { vouched: false }],
    ["domain", { email: "ann@evil.example" }],
    ["domain", { email: "ann@mail.example.com" }],
    ["domain", { email: "ann@example.com.evil.example" }],
    ["domain", { email: "example.com@evil.example" }],
    ["domain", { email: "ann@notexample.com" }],
  ] as const)("is nobody for %s: %j", async (reason, person) => {
    const { db, deps, enter } = await scene(databases);
    await addPerson(db, "Ann");
    expect(await enter(person)).toBe(reason);
    const actor = "email" in person ? person.email : "ann@example.com";
    expect(await told(db, NOW)).toEqual(failed(reason).map((event) => ({ ...event, actor })));
    expect(await db.selectFrom("user_identities").selectAll().execute()).toEqual([]);
    expect(deps.rechecked).toEqual([]);
  });

  it("is looked at afresh each time: a known person whose address is no longer good is not let in", async () => {
    const { db, enter } = await scene(databases);
    await addPerson(db, "Ann");
    await enter();
    expect(await enter({ vouched: false })).toBe("email-unverified");
    expect(await enter({ email: "ann@evil.example" })).toBe("domain");
    await db.updateTable("identity_providers").set({ domains: '["example.net"]' }).execute();
    expect(await enter()).toBe("domain");
    await db.updateTable("identity_providers").set({ domains: '["example.com"]', enabled: 0 }).execute();
    expect(await enter()).toBe("gone");
  });

  it("is nobody whom nobody knows, and leaves no account behind", async () => {
    const { db, enter } = await scene(databases);
    expect(await enter({ groups: ["Everybody"] })).toBe("no-account");
    expect(await told(db, NOW)).toEqual(failed("no-account"));
    expect(await db.selectFrom("users").select("id").execute()).toEqual([]);
  });

  it("is not let in while disabled, by whichever way they are known", async () => {
    const { db, enter } = await scene(databases);
    const ann = await addPerson(db, "Ann");
    const disable = (disabled_at: number | null) => db.updateTable("users").set({ disabled_at }).execute();
    await disable(1);
    expect(await enter()).toBe("disabled");
    await disable(null);
    expect(await enter()).toBe(ann.userId);
    await disable(1);
    expect(await enter({ at: LATER })).toBe("disabled");
    expect(await told(db, LATER)).toEqual(failed("disabled"));
    expect(await db.selectFrom("user_identities").select("last_sign_in_at").execute()).toEqual([
      { last_sign_in_at: NOW },
    ]);
  });

  it("is never whoever has the address now: an address that changed hands opens nobody else's account", async () => {
    const { db, enter } = await scene(databases);
    const id = await addGuest(db, "ann@example.com");
    expect(await enter()).toBe(id);
    expect(await enter({ subject: "s-new-ann", at: LATER })).toBe("other-identity");
    expect(await told(db, LATER)).toEqual(failed("other-identity"));
    // She has another address by now; from then on the old one is free.
    expect(await enter({ email: "ann.new@example.com" })).toBe(id);
    expect(await personOf(db, id)).toMatchObject({ email: "ann.new@example.com", revision: 2 });
    expect(await enter({ subject: "s-new-ann" })).toBe("no-account");
    expect(await enter({ email: "ann.new@example.com", subject: "s-new-ann" })).toBe("other-identity");
  });

  it("takes a new address along, but not to where somebody else is, and not where it is what a password goes with", async () => {
    const { db, enter } = await scene(databases);
    const [guest, bob] = [await addGuest(db, "ann@example.com"), await addPerson(db, "Bob")];
    await enter();
    expect(await enter({ email: "bob@example.com", at: LATER })).toBe(guest);
    expect(await personOf(db, guest)).toMatchObject({ email: "ann@example.com", revision: 1 });
    expect(await enter({ subject: "s-bob", email: "bob@example.com" })).toBe(bob.userId);
    expect(await enter({ subject: "s-bob", email: "robert@example.com" })).toBe(bob.userId);
    expect(await personOf(db, bob.userId)).toMatchObject({ email: "bob@example.com" });
    expect(await enter({ email: "anna@example.com", at: LATER + 1 })).toBe(guest);
    expect(await told(db, LATER + 1)).toContainEqual({
      action: "person.changed",
      actor: "anna@example.com",
      before: { email: "ann@example.com" },
      after: { email: "anna@example.com", provider: "Contoso" },
    });
  });

  it("has one subject at each provider, which tells nothing at another", async () => {
    const { db, enter } = await scene(databases);
    await addFabrikam(db);
    const [ann, bob] = [await addPerson(db, "Ann"), await addPerson(db, "Bob")];
    expect(await enter({ subject: "1" })).toBe(ann.userId);
    expect(await enter({ provider: "fabrikam", subject: "1", email: "bob@example.com" })).toBe(bob.userId);
    expect(await enter({ provider: "fabrikam", subject: "2" })).toBe(ann.userId);
    expect(await rolesOf(db, ann.userId)).toEqual({});
  });

  it("is one person, though they come several times at once", async () => {
    const { db, enter } = await scene(databases, ({ acme }) => [["Staff", { tenantId: acme, role: "viewer" }]]);
    const all = await Promise.all([1, 2, 3].map(() => enter({ groups: ["Staff"] })));
    expect(new Set(all).size).toBe(1);
    expect(await db.selectFrom("users").select("email").execute()).toEqual([{ email: "ann@example.com" }]);
  });
});
