import { expect, it } from "vitest";
import { createUser } from "@/lib/server/access/users";
import { acceptInvitation } from "@/lib/server/people/accept-invitation";
import { INVITATION_MS, inviteInstallationAdmin, inviteMember } from "@/lib/server/people/invitations";
import { onBothEngines } from "@/tests/support/databases";
import { addPerson, asCaller, PASSWORD, tokenIn, traceOf } from "@/tests/support/people";
import { HERE, NOW, personOf, rolesOf, scene, told } from "./scene";

/* An invitation is accepted by signing in with the address that it went to. */

onBothEngines("whoever is invited", (databases) => {
  async function invited() {
    const of = await scene(databases);
    const admin = await addPerson(of.db, "Ada", "installation-admin");
    const invite = async (tenantId: string, boardIds: string[] | null = null, email = "ann@example.com") => {
      const input = { email, role: "viewer", boardIds } as const;
      const made = await inviteMember(of.deps, admin, tenantId, input, traceOf(admin, NOW - 1));
      if (!made.ok) throw new Error(made.error.message);
      return tokenIn(made.value.path);
    };
    return { ...of, admin, invite };
  }

  it("gets an account without a password, in their place in the tenant", async () => {
    const { db, deps, acme, enter, invite } = await invited();
    const token = await invite(acme.id, [acme.north]);
    const id = await enter({ name: "Ann Example" });
    expect(await personOf(db, id)).toMatchObject({
      email: "ann@example.com",
      name: "Ann Example",
      password_hash: null,
      installation_admin: 0,
      last_sign_in_at: NOW,
    });
    expect(await rolesOf(db, id)).toEqual({ [acme.id]: "viewer by a person" });
    expect((await asCaller(db, id)).boardLimits.get(acme.id)).toEqual(new Set([acme.north]));
    expect((await told(db, NOW)).map((event) => event.action)).toEqual([
      "person.linked",
      "invitation.accepted",
      "sign-in.succeeded",
    ]);
    const again = { token, name: "Eve", password: PASSWORD };
    expect(await acceptInvitation(deps, again, { at: NOW, address: HERE })).toMatchObject({
      error: { code: "invitation-used" },
    });
    expect(await enter({ groups: ["Nothing"] }), "and keeps it without any group").toBe(id);
    expect(await rolesOf(db, id)).toEqual({ [acme.id]: "viewer by a person" });
  });

  it("gets all that they were invited to, also when they are known already and have no password to accept it by", async () => {
    const { db, acme, beta, enter, invite } = await invited();
    await invite(acme.id);
    const id = await enter();
    await invite(beta.id);
    expect(await enter()).toBe(id);
    expect(await rolesOf(db, id)).toEqual({ [acme.id]: "viewer by a person", [beta.id]: "viewer by a person" });
  });

  it("gets the installation, by an invitation of that kind, as given by a person", async () => {
    const { db, deps, admin, enter } = await invited();
    await inviteInstallationAdmin(deps, "ann@example.com", traceOf(admin, NOW - 1));
    const id = await enter();
    expect(await personOf(db, id)).toMatchObject({ installation_admin: 1, admin_provider_id: null });
    await enter();
    expect(await personOf(db, id)).toMatchObject({ installation_admin: 1 });
  });

  it("is nobody once the invitation ran out, was withdrawn, or its giver could not give it any more", async () => {
    const { db, acme, enter, invite, admin } = await invited();
    await invite(acme.id);
    expect(await enter({ at: NOW - 1 + INVITATION_MS })).toBe("no-account");
    await db.updateTable("users").set({ disabled_at: 1 }).where("id", "=", admin.userId).execute();
    expect(await enter()).toBe("no-account");
    await db.updateTable("users").set({ disabled_at: null }).execute();
    await db.updateTable("invitations").set({ withdrawn_at: NOW }).execute();
    expect(await enter()).toBe("no-account");
  });

  it("is whom it was sent to: another address of the domain gets nothing of it", async () => {
    const { acme, enter, invite } = await invited();
    await invite(acme.id, null, "bob@example.com");
    expect(await enter()).toBe("no-account");
  });

  it("with an account and a password accepts it by signing in, too", async () => {
    const { db, acme, enter, invite } = await invited();
    const ann = await addPerson(db, "Ann");
    await invite(acme.id);
    expect(await enter()).toBe(ann.userId);
    expect(await rolesOf(db, ann.userId)).toEqual({ [acme.id]: "viewer by a person" });
  });

  it("is given nothing while refused", async () => {
    const { db, acme, enter, invite } = await invited();
    await createUser(db, { email: "ann@example.com", name: "Ann", passwordHash: null, installationAdmin: false }, 0);
    await invite(acme.id);
    await db.updateTable("users").set({ disabled_at: 1 }).where("email", "=", "ann@example.com").execute();
    expect(await enter()).toBe("disabled");
    expect(await db.selectFrom("invitations").select("used_at").execute()).toEqual([{ used_at: null }]);
  });
});
