import { expect, it } from "vitest";
import { findPerson, listPeople } from "@/lib/server/people/find-people";
import { changeMember, removeMember } from "@/lib/server/people/members";
import { onBothEngines } from "@/tests/support/databases";
import { actions, addPerson, addTenant, asCaller, peopleDeps, revised, traceOf } from "@/tests/support/people";

onBothEngines("members", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const [acme, globex] = [await addTenant(db, "Acme"), await addTenant(db, "Globex")];
    const tina = await addPerson(db, "Tina", { [acme.id]: "tenant-admin" });
    const vic = await addPerson(db, "Vic", { [acme.id]: "supervisor", [globex.id]: "viewer" });
    const ada = await addPerson(db, "Ada", "installation-admin");
    return { db, deps: peopleDeps(db), acme, globex, tina, vic, ada };
  }

  it("get another role and other boards at once, and their streams are looked at", async () => {
    const { db, deps, acme, tina, vic } = await scene();
    const of = { tenantId: acme.id, userId: vic.userId };
    const input = { role: "viewer" as const, boardIds: [acme.north], revision: 1 };
    expect(await changeMember(deps, tina, of, input, traceOf(tina))).toEqual(revised(2));
    expect(deps.rechecked).toEqual([vic.userId]);
    const limited = await asCaller(db, vic.userId);
    expect([limited.roles.get(acme.id), [...(limited.boardLimits.get(acme.id) ?? [])]]).toEqual([
      "viewer",
      [acme.north],
    ]);
    const all = { role: "viewer", boardIds: null, revision: 2 } as const;
    expect(await changeMember(deps, tina, of, all, traceOf(tina))).toEqual(revised(3));
    expect((await asCaller(db, vic.userId)).boardLimits.get(acme.id)).toBeUndefined();
    const [event] = await db.selectFrom("audit_events").selectAll().where("action", "=", "member.changed").execute();
    expect(JSON.parse(event?.before ?? "")).toEqual({ email: vic.email, role: "supervisor", boards: null });
    expect(JSON.parse(event?.after ?? "")).toEqual({ email: vic.email, role: "viewer", boards: ["North"] });
  });

  it("keep what the first of two admins saved: the second is told", async () => {
    const { db, deps, acme, tina, vic, ada } = await scene();
    const of = { tenantId: acme.id, userId: vic.userId };
    const both = await Promise.all([
      changeMember(deps, tina, of, { role: "viewer", boardIds: null, revision: 1 }, traceOf(tina)),
      changeMember(deps, ada, of, { role: "tenant-admin", boardIds: null, revision: 1 }, traceOf(ada)),
    ]);
    expect(both.map((result) => (result.ok ? "saved" : result.error.code)).sort()).toEqual(["person-changed", "saved"]);
    expect((await actions(db)).filter((action) => action === "member.changed")).toHaveLength(1);
    expect(await removeMember(deps, tina, of, { revision: 1 }, traceOf(tina))).toMatchObject({
      error: { kind: "conflict" },
    });
  });

  it("leave by an admin's hand with the boards they were limited to; the account and other tenants stay", async () => {
    const { db, deps, acme, globex, tina, vic } = await scene();
    const of = { tenantId: acme.id, userId: vic.userId };
    await changeMember(deps, tina, of, { role: "viewer", boardIds: [acme.north], revision: 1 }, traceOf(tina));
    expect(await removeMember(deps, tina, of, { revision: 2 }, traceOf(tina))).toEqual(revised(3));
    expect([...(await asCaller(db, vic.userId)).roles]).toEqual([[globex.id, "viewer"]]);
    expect(await db.selectFrom("membership_boards").selectAll().execute()).toEqual([]);
    expect(await removeMember(deps, tina, of, { revision: 3 }, traceOf(tina))).toMatchObject({
      error: { kind: "not-found" },
    });
  });

  it("of another tenant, oneself and strangers are out of a tenant admin's reach", async () => {
    const { deps, acme, globex, tina, vic, ada, db } = await scene();
    const input = { role: "viewer", boardIds: null, revision: 1 } as const;
    const change = (tenantId: string, userId: string) =>
      changeMember(deps, tina, { tenantId, userId }, input, traceOf(tina));
    expect(await change(globex.id, vic.userId)).toMatchObject({ error: { code: "beyond-own-role" } });
    expect(await change(acme.id, tina.userId)).toMatchObject({ error: { code: "own-membership" } });
    expect(await change(acme.id, ada.userId)).toMatchObject({ error: { code: "person-not-found" } });
    expect(await change(acme.id, "nobody")).toMatchObject({ error: { code: "person-not-found" } });
    expect(deps.rechecked).toEqual([]);
    // An installation admin puts people into tenants without an invitation.
    const of = { tenantId: acme.id, userId: ada.userId };
    expect(await changeMember(deps, ada, of, input, traceOf(ada))).toEqual(revised(2));
    expect(await changeMember(deps, ada, { ...of, userId: "nobody" }, input, traceOf(ada))).toMatchObject({
      ok: false,
    });
    expect(await actions(db)).toEqual(["member.added"]);
  });

  it("are listed by who asks: people and memberships of the own tenants alone", async () => {
    const { db, acme, globex, tina, vic, ada } = await scene();
    await addPerson(db, "Gus", { [globex.id]: "tenant-admin" });
    const seen = await listPeople(db, tina);
    expect([seen.total, seen.people.map((person) => person.name)]).toEqual([2, ["Tina", "Vic"]]);
    expect(seen.people.flatMap((person) => person.memberships.map((row) => row.tenantId))).toEqual([acme.id, acme.id]);
    expect(seen.people.map((person) => person.installationAdmin)).toEqual([null, null]);
    expect(await findPerson(db, tina, ada.userId)).toBeNull();
    expect((await findPerson(db, tina, vic.userId))?.memberships).toHaveLength(1);
    const everybody = await listPeople(db, ada);
    expect(everybody.people.map((person) => person.name)).toEqual(["Ada", "Gus", "Tina", "Vic"]);
    expect((await findPerson(db, ada, vic.userId))?.memberships.map((row) => row.tenantName)).toEqual([
      "Acme",
      "Globex",
    ]);
    expect(await listPeople(db, vic)).toEqual({ people: [], total: 0 });
    const search = async (text: string) => (await listPeople(db, ada, { search: text })).people.map((p) => p.name);
    expect([await search("VI"), await search("gus@"), await search("%"), await search("_")]).toEqual([
      ["Vic"],
      ["Gus"],
      [],
      [],
    ]);
    await addPerson(db, "Özgür Łukasz");
    expect([await search("ozg"), await search("ÖZGÜR ł"), await search("lukász"), await search("[o]zg")]).toEqual([
      ["Özgür Łukasz"],
      ["Özgür Łukasz"],
      ["Özgür Łukasz"],
      [],
    ]);
    expect((await listPeople(db, ada, { page: 2 })).people).toEqual([]);
  });
});
