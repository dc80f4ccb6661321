import { expect, it } from "vitest";
import { writeConfigurationFile } from "@/lib/server/configuration/write-file";
import { onBothEngines } from "@/tests/support/databases";
import { addAccount, endOf, everything, must, world } from "./world";

const FILE = `
version: 1
credentials:
  - { name: Acme key, apiKeyEndsWith: "${endOf("Acme key")}" }
tenants:
  - { name: Acme, region: eu, credential: Acme key, tenantName: acme01, timeZone: Europe/Berlin, pollSeconds: 30, paused: true }
  - { name: Zen, region: us, credential: acme KEY }
queues:
  - tenant: Acme
    queues:
      - { id: q1, name: Sales, label: Sales desk, media: phone, position: 1 }
      - { id: q2, name: Support, hidden: true }
      - { id: q3, name: Chat }
boards:
  - { tenant: Acme, name: The whole of Acme, default: true }
  - { tenant: Acme, name: North, queues: [Sales, q3] }
people:
  - { email: root@example.com, installationAdmin: true }
  - email: ada@example.com
    name: Ada Lovelace
    memberships:
      - { tenant: Acme, role: viewer, boards: [North] }
      - { tenant: Zen, role: tenant-admin }
  - { email: new@example.com, memberships: [{ tenant: Zen, role: supervisor }] }
`;

onBothEngines("a configuration file", (databases) => {
  it("makes all that it names, tells of each thing as by hand, and then differs in nothing", async () => {
    const db = await databases.fresh();
    await addAccount(db, "root@example.com", true);
    const ada = await addAccount(db, "ada@example.com");
    const { diff, apply, told } = world(db);
    const before = await everything(db);
    const shown = must(await diff(FILE));
    expect(await everything(db)).toEqual(before);
    expect(told).toEqual([]);
    expect(shown.needs).toEqual([]);
    const done = must(await apply(FILE, { fingerprint: shown.fingerprint }));
    expect(done.differences).toEqual(shown.differences);
    expect(shown.differences.map(({ kind, thing, path }) => [kind, thing, path.join(" / ")])).toEqual([
      ["created", "credential", "Acme key"],
      ["created", "tenant", "Acme"],
      ["created", "tenant", "Zen"],
      ["created", "queue", "Acme / Sales"],
      ["created", "queue", "Acme / Support"],
      ["created", "queue", "Acme / Chat"],
      ["changed", "board", "Acme / Acme"],
      ["created", "board", "Acme / North"],
      ["changed", "person", "ada@example.com"],
      ["created", "membership", "ada@example.com / Acme"],
      ["created", "membership", "ada@example.com / Zen"],
      ["created", "invitation", "new@example.com / Zen"],
    ]);
    expect(done.invitations).toEqual([
      {
        email: "new@example.com",
        tenant: "Zen",
        path: expect.stringMatching(/^\/invitation\?token=/),
        expiresAt: expect.any(Number),
      },
    ]);
    expect(told).toEqual(expect.arrayContaining([`person ${ada}`, "board The whole of Acme"]));
    const trail = await db.selectFrom("audit_events").select(["action", "actor", "after"]).execute();
    expect(trail.map(({ action }) => action).sort()).toEqual([
      "board.changed",
      "board.created",
      "configuration.applied",
      "credential.created",
      "invitation.created",
      "member.added",
      "member.added",
      "person.changed",
      "queues.changed",
      "tenant.created",
      "tenant.created",
      "tenant.paused",
    ]);
    expect(new Set(trail.map(({ actor }) => actor))).toEqual(new Set(["shell"]));
    const summary = trail.find(({ action }) => action === "configuration.applied");
    expect(JSON.parse(summary?.after ?? "")).toEqual({ created: 10, changed: 2, removed: 0 });
    const after = await everything(db);
    expect(must(await apply(FILE)).differences).toEqual([]);
    expect(await everything(db)).toEqual(after);
  });

  it("gives the default board another name, and its old name to another board", async () => {
    const db = await databases.fresh();
    await addAccount(db, "root@example.com", true);
    const { apply } = world(db);
    must(await apply(FILE));
    const swapped = `version: 1
boards:
  - { tenant: Acme, name: The whole of Acme, queues: [Sales] }
  - { tenant: Acme, name: All, default: true }
`;
    must(await apply(swapped));
    const boards = db.selectFrom("boards").select(["name", "is_default"]).where("is_default", "=", 1);
    expect(await boards.orderBy("name").execute()).toEqual([
      { name: "All", is_default: 1 },
      { name: "Zen", is_default: 1 },
    ]);
    expect(must(await apply(swapped)).differences).toEqual([]);
  });

  it("is written as it was read", async () => {
    const db = await databases.fresh();
    await addAccount(db, "root@example.com", true);
    await addAccount(db, "ada@example.com");
    const { apply, diff } = world(db);
    must(await apply(FILE));
    const text = await writeConfigurationFile(db);
    expect(text).toMatchInlineSnapshot(`
      "# Configuration of Wallboard, without secrets: keys, secrets and passwords are never in a file.
      # Applying it makes and changes what it names, and leaves alone what it does not name; with --prune, what its lists do not name is removed.

      #   npm run config -- diff FILE     shows what applying it would change
      #   npm run config -- apply FILE    applies it

      # The same is offered by the settings, under Configuration. Things are known by their names: to rename one, rename it there first.

      version: 1

      # API keys of 8x8, by name. Key and secret themselves are never in a file: they are asked for where they are needed.
      credentials:
        - name: Acme key
          apiKeyEndsWith: "6579"

      # Contact centres, by name. tenantName is what 8x8 calls the tenant, where a customer has several.
      tenants:
        - name: Acme
          region: eu
          credential: Acme key
          tenantName: acme01
          timeZone: Europe/Berlin
          pollSeconds: 30
          paused: true
        - name: Zen
          region: us
          credential: Acme key
          tenantName: null
          timeZone: null
          pollSeconds: 5
          paused: false

      # What is said of queues, by tenant and 8x8's id; others are shown as 8x8 has them. Their name is 8x8's and not changed here.
      queues:
        - tenant: Acme
          queues:
            - { id: q3, name: Chat, label: null, media: null, position: null, hidden: false }
            - { id: q1, name: Sales, label: Sales desk, media: phone, position: 1, hidden: false }
            - { id: q2, name: Support, label: null, media: null, position: null, hidden: true }

      # From when figures are near a limit and beyond it, by tenant and figure; what is not named here is judged by what is built in. Durations are milliseconds, shares 0 to 100.
      limits: []

      # Boards, by tenant and name. Each tenant has a default one, of all queues; others show some, by 8x8's name or id. Private boards are their owners' business.
      boards:
        - tenant: Acme
          name: The whole of Acme
          default: true
          queues: all
        - tenant: Acme
          name: North
          queues: [ Chat, Sales ]
        - tenant: Zen
          name: Zen
          default: true
          queues: all

      # What is published of the boards that people designed, by tenant and board; other boards make themselves. Queues, groups and agents are named by 8x8's ids, images by this installation's: where there is no such image, none is shown.
      designs: []

      # People by e-mail address; passwords are never in a file. Who has no account yet is invited by a link. What groups of an identity provider give is not listed.
      people:
        - email: ada@example.com
          name: Ada Lovelace
          installationAdmin: false
          disabled: false
          memberships:
            - { tenant: Acme, role: viewer, boards: [ North ] }
            - { tenant: Zen, role: tenant-admin, boards: all }
        - email: root@example.com
          name: root
          installationAdmin: true
          disabled: false
          memberships: []

      # Where people sign in by OpenID Connect, by name. The id is part of the redirect address that is registered there. Client secrets are never in a file: they are asked for where they are needed.
      identityProviders: []
      "
    `);
    expect(must(await diff(text, { prune: true })).differences).toEqual([]);
    expect(await writeConfigurationFile(db)).toBe(text);
  });
});
