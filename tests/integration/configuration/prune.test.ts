import { expect, it } from "vitest";
import { onBothEngines } from "@/tests/support/databases";
import { addAccount, must, world } from "./world";

const FULL = `
version: 1
credentials: [{ name: One }, { name: Two }]
tenants:
  - { name: Acme, region: eu, credential: One }
  - { name: Zen, region: us, credential: Two }
queues:
  - tenant: Acme
    queues: [{ id: q1, name: Sales, label: Sales desk }, { id: q2, name: Support, hidden: true }]
boards:
  - { tenant: Acme, name: North, queues: [Sales] }
  - { tenant: Zen, name: All of it, queues: all }
people:
  - { email: root@example.com, installationAdmin: true }
  - email: ada@example.com
    memberships: [{ tenant: Acme, role: viewer, boards: [North] }, { tenant: Zen, role: supervisor }]
  - { email: bob@example.com, memberships: [{ tenant: Zen, role: viewer }] }
`;

onBothEngines("pruning", (databases) => {
  const start = async () => {
    const db = await databases.fresh();
    await addAccount(db, "root@example.com", true);
    for (const email of ["ada@example.com", "bob@example.com"]) await addAccount(db, email);
    const all = world(db);
    must(await all.apply(FULL));
    return { db, ...all };
  };
  const told = (differences: readonly { kind: string; thing: string; path: readonly string[] }[]) =>
    differences.map(({ kind, thing, path }) => `${kind} ${thing} ${path.join("/")}`);

  it("is what it takes to remove anything: without it, what a file does not name stays", async () => {
    const { diff } = await start();
    expect(
      must(await diff("version: 1\ncredentials: []\ntenants: []\nqueues: []\nboards: []\npeople: []")).differences,
    ).toEqual([]);
    expect(must(await diff("version: 1", { prune: true })).differences).toEqual([]);
  });

  it("removes what the lists that stand in the file do not name, and touches no other", async () => {
    const { db, apply } = await start();
    const lists = `
version: 1
queues: [{ tenant: Acme, queues: [{ id: q1 }] }]
boards: [{ tenant: Zen, name: all of it }]
people:
  - { email: root@example.com }
  - { email: ada@example.com, memberships: [{ tenant: acme, role: viewer, boards: all }] }
`;
    expect(told(must(await apply(lists, { prune: true })).differences)).toEqual([
      "changed board Zen/All of it",
      "changed membership ada@example.com/Acme",
      "removed queue Acme/Support",
      "removed board Acme/North",
      "removed membership ada@example.com/Zen",
      "removed person bob@example.com",
    ]);
    expect(await db.selectFrom("tenants").select("name").orderBy("name").execute()).toEqual([
      { name: "Acme" },
      { name: "Zen" },
    ]);
    const queue = db.selectFrom("tenant_queues").selectAll().where("queue_id", "=", "q2");
    expect(await queue.executeTakeFirst()).toMatchObject({ name: "Support", hidden: 0, label: null });
  });

  it("takes tenants before their keys, with all that is theirs", async () => {
    const { db, apply, told: heard } = await start();
    const zen = await db.selectFrom("tenants").select("id").where("name", "=", "Zen").executeTakeFirstOrThrow();
    const lists = "version: 1\ncredentials: [{ name: One }]\ntenants: [{ name: Acme }]\n";
    expect(told(must(await apply(lists, { prune: true })).differences)).toEqual([
      "removed tenant Zen",
      "removed credential Two",
    ]);
    expect(await db.selectFrom("boards").select("name").where("tenant_id", "=", zen.id).execute()).toEqual([]);
    expect(heard).toContain(`tenant ${zen.id}`);
  });

  it("gives the default board the name of one that goes", async () => {
    const { apply, diff } = await start();
    const lists = "version: 1\nboards: [{ tenant: Acme, name: North, default: true }]\n";
    expect(await diff(lists)).toMatchObject({ error: { rules: { "boards.0.name": { rule: "taken" } } } });
    expect(told(must(await apply(lists, { prune: true })).differences)).toEqual([
      "removed board Acme/North",
      "changed board Acme/Acme",
      "removed board Zen/All of it",
    ]);
  });

  it("keeps a key that a tenant needs", async () => {
    const { diff } = await start();
    expect(await diff("version: 1\ncredentials: []", { prune: true })).toMatchObject({
      error: { rules: { credentials: { rule: "credential-in-use" } } },
    });
  });
});
