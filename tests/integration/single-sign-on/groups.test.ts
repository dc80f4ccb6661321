import { expect, it } from "vitest";
import { findPerson } from "@/lib/server/people/find-people";
import { changePerson } from "@/lib/server/people/installation-people";
import { changeMember } from "@/lib/server/people/members";
import { setGroups } from "@/tests/support/add-provider";
import { onBothEngines } from "@/tests/support/databases";
import { addPerson, asCaller, revised, traceOf } from "@/tests/support/people";
import { addFabrikam, failed, NOW, personOf, rolesOf, scene, told } from "./scene";

/* What a provider's groups give is what one has: from the next sign-in on, no more and no less. */

const LATER = NOW + 1000;

onBothEngines("what groups give", (databases) => {
  const mapped = () =>
    scene(databases, ({ acme, beta }) => [
      ["Agents", { tenantId: acme, role: "viewer" }],
      ["Leads", { tenantId: acme, role: "supervisor" }],
      ["Leads", { tenantId: beta, role: "viewer" }],
      ["Contoso/Wallboard/Admins", "installation"],
    ]);

  it("makes an account for whom it gives something, and follows the groups from sign-in to sign-in", async () => {
    const { db, deps, acme, beta, enter } = await mapped();
    const id = await enter({ groups: ["Agents", "Unknown"] });
    expect(await rolesOf(db, id)).toEqual({ [acme.id]: "viewer by contoso" });
    expect(await told(db, NOW)).toContainEqual({
      action: "member.added",
      actor: null,
      before: null,
      after: { email: "ann@example.com", role: "viewer", provider: "Contoso" },
    });
    expect(await enter({ groups: ["Leads", "Agents"] })).toBe(id);
    const raised = { [acme.id]: "supervisor by contoso", [beta.id]: "viewer by contoso" };
    expect(await rolesOf(db, id), "the most that any group gives").toEqual(raised);
    await enter({ groups: ["Agents"], at: LATER });
    expect(await rolesOf(db, id)).toEqual({ [acme.id]: "viewer by contoso" });
    const facts = (role: string) => ({ email: "ann@example.com", role, provider: "Contoso" });
    expect((await told(db, LATER)).filter(({ action }) => action.startsWith("member."))).toEqual(
      expect.arrayContaining([
        { action: "member.changed", actor: null, before: facts("supervisor"), after: facts("viewer") },
        { action: "member.removed", actor: null, before: facts("viewer"), after: null },
      ]),
    );
    expect(await enter({ groups: [] }), "in no group any more, they get in and see nothing").toBe(id);
    expect(await rolesOf(db, id)).toEqual({});
    expect((await asCaller(db, id)).roles.size).toBe(0);
    expect(new Set(deps.rechecked)).toEqual(new Set([id]));
    expect(deps.rechecked).toHaveLength(4);
  });

  it("changes a person's revision when it changes what they have, and only then", async () => {
    const { db, enter } = await mapped();
    const id = await enter({ groups: ["Agents"] });
    const { revision } = await personOf(db, id);
    await enter({ groups: ["Agents"] });
    expect((await personOf(db, id)).revision).toBe(revision);
    await enter({ groups: ["Leads"] });
    expect((await personOf(db, id)).revision).toBe(revision + 1);
  });

  it("takes its names letter by letter", async () => {
    const { enter } = await mapped();
    for (const group of ["agents", " Agents", "Agents ", "Agent", "Agents,Leads"])
      expect(await enter({ groups: [group] }), group).toBe("no-account");
  });

  it("leaves alone what a person gave, be it more or less, and what another provider gave", async () => {
    const { db, acme, beta, enter } = await mapped();
    await addFabrikam(db, [["Partners", { tenantId: beta.id, role: "supervisor" }]]);
    const ann = await addPerson(db, "Ann", { [acme.id]: "tenant-admin" });
    await enter({ groups: ["Agents"] });
    expect(await rolesOf(db, ann.userId)).toEqual({ [acme.id]: "tenant-admin by a person" });
    await enter({ provider: "fabrikam", groups: ["Partners"] });
    const both = { [acme.id]: "tenant-admin by a person", [beta.id]: "supervisor by fabrikam" };
    expect(await rolesOf(db, ann.userId)).toEqual(both);
    await enter({ groups: ["Leads"] });
    expect(await rolesOf(db, ann.userId)).toEqual(both);
    await enter({ groups: [] });
    expect(await rolesOf(db, ann.userId)).toEqual(both);
  });

  it("counts as a person's once a person gives another role; limits to boards stay while the role does", async () => {
    const { db, deps, acme, enter } = await mapped();
    const admin = await addPerson(db, "Ada", "installation-admin");
    const userId = await enter({ groups: ["Agents"] });
    const change = async (role: "viewer" | "supervisor", boardIds: string[] | null) => {
      const { revision } = await personOf(db, userId);
      const of = { tenantId: acme.id, userId };
      const done = await changeMember(deps, admin, of, { role, boardIds, revision }, traceOf(admin));
      expect(done).toEqual(revised(revision + 1));
    };
    const givenBy = async () => (await findPerson(db, admin, userId))?.memberships.map((row) => row.givenBy);
    expect(await givenBy()).toEqual(["Contoso"]);
    await change("viewer", [acme.north]);
    await enter({ groups: ["Agents"] });
    expect((await asCaller(db, userId)).boardLimits.get(acme.id)).toEqual(new Set([acme.north]));
    await enter({ groups: ["Leads"] });
    await enter({ groups: ["Agents"] });
    expect((await asCaller(db, userId)).boardLimits.get(acme.id)).toBeUndefined();
    await change("supervisor", null);
    await enter({ groups: [] });
    expect(await rolesOf(db, userId)).toEqual({ [acme.id]: "supervisor by a person" });
    expect(await givenBy()).toEqual([null]);
  });

  it("is kept by nobody who is refused", async () => {
    const { db, acme, enter } = await mapped();
    const id = await enter({ groups: ["Agents"] });
    expect(await enter({ groups: [], vouched: false })).toBe("email-unverified");
    expect(await rolesOf(db, id)).toEqual({ [acme.id]: "viewer by contoso" });
  });

  it("cannot be known when the provider keeps the groups back: nobody gets in on old ones, and nobody loses theirs in silence", async () => {
    const { db, acme, enter } = await mapped();
    const id = await enter({ groups: ["Agents"] });
    expect(await enter({ groups: "untold", at: LATER })).toBe("groups-untold");
    expect(await told(db, LATER)).toEqual(failed("groups-untold"));
    expect(await rolesOf(db, id)).toEqual({ [acme.id]: "viewer by contoso" });
    await setGroups(db, "contoso", []);
    expect(await enter({ groups: "untold" }), "where groups give nothing they are nobody's business").toBe(id);
  });

  it("can be the installation, for as long as one is in the group", async () => {
    const { db, enter } = await mapped();
    await addPerson(db, "Ada", "installation-admin");
    const id = await enter({ groups: ["Contoso/Wallboard/Admins"] });
    expect(await personOf(db, id)).toMatchObject({ installation_admin: 1, admin_provider_id: "contoso" });
    const seen = await findPerson(db, await asCaller(db, id), id);
    expect(seen).toMatchObject({ installationAdmin: true, adminGivenBy: "Contoso" });
    const facts = (installationAdmin: boolean) => ({
      email: "ann@example.com",
      installationAdmin,
      provider: "Contoso",
    });
    expect(await told(db, NOW)).toContainEqual({
      action: "person.changed",
      actor: null,
      before: facts(false),
      after: facts(true),
    });
    await enter({ groups: ["Agents"], at: LATER });
    expect(await personOf(db, id)).toMatchObject({ installation_admin: 0, admin_provider_id: null });
    expect(await told(db, LATER)).toContainEqual({
      action: "person.changed",
      actor: null,
      before: facts(true),
      after: facts(false),
    });
  });

  it("never leaves the installation without an admin, and unmakes none whom a person made", async () => {
    const { db, deps, enter } = await mapped();
    const id = await enter({ groups: ["Contoso/Wallboard/Admins"] });
    await enter({ groups: [] });
    expect(await personOf(db, id), "the only one").toMatchObject({
      installation_admin: 1,
      admin_provider_id: "contoso",
    });
    const ada = await addPerson(db, "Ada", "installation-admin");
    await db.updateTable("users").set({ disabled_at: 1 }).where("id", "=", ada.userId).execute();
    await enter({ groups: [] });
    expect(await personOf(db, id), "another who is disabled is none").toMatchObject({ installation_admin: 1 });
    await db.updateTable("users").set({ disabled_at: null }).execute();
    expect(await enter({ subject: "s-ada", email: "ada@example.com", groups: [] })).toBe(ada.userId);
    expect(await personOf(db, ada.userId)).toMatchObject({ installation_admin: 1 });
    const byHand = async (installationAdmin: boolean) => {
      const { revision } = await personOf(db, id);
      await changePerson(deps, ada, id, { installationAdmin, revision }, traceOf(ada));
    };
    await byHand(false);
    await byHand(true);
    await enter({ groups: [] });
    expect(await personOf(db, id), "decided by a person").toMatchObject({
      installation_admin: 1,
      admin_provider_id: null,
    });
  });

  it("is taken from two admins at once from one of them only", async () => {
    const { db, enter } = await mapped();
    const both = [
      { subject: "s-ann", email: "ann@example.com" },
      { subject: "s-bob", email: "bob@example.com" },
    ];
    for (const person of both) await enter({ ...person, groups: ["Contoso/Wallboard/Admins"] });
    await Promise.all(both.map((person) => enter({ ...person, groups: [] })));
    const admins = await db.selectFrom("users").select("email").where("installation_admin", "=", 1).execute();
    expect(admins).toHaveLength(1);
  });

  it("goes with the tenant and with the provider", async () => {
    const { db, acme, beta, enter } = await mapped();
    const id = await enter({ groups: ["Leads"] });
    await db.deleteFrom("tenants").where("id", "=", beta.id).execute();
    expect(await rolesOf(db, id)).toEqual({ [acme.id]: "supervisor by contoso" });
    expect(await enter({ groups: ["Leads"] })).toBe(id);
    await db.deleteFrom("identity_providers").execute();
    expect(await rolesOf(db, id)).toEqual({});
    expect(await db.selectFrom("users").select("id").execute()).toEqual([{ id }]);
  });
});
