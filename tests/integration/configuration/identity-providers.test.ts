import { expect, it } from "vitest";
import { startSession } from "@/lib/server/access/sessions";
import { createUser } from "@/lib/server/access/users";
import { shellApplicant } from "@/lib/server/configuration/shell-applicant";
import { typedSecrets } from "@/lib/server/configuration/typed-secrets";
import { writeConfigurationFile } from "@/lib/server/configuration/write-file";
import type { Db } from "@/lib/server/db/database";
import { admit } from "@/lib/server/single-sign-on/admit";
import { findProvider } from "@/lib/server/single-sign-on/providers";
import { onBothEngines } from "@/tests/support/databases";
import { everything, giveNone, must, SEALING, world } from "./world";

const ID = "AAAAAAAAAAAAAAAAAAAA-1";
const BASE = `
version: 1
credentials: [{ name: Key }]
tenants:
  - { name: Acme, region: eu, credential: Key }
  - { name: Zen, region: us, credential: Key }
`;
const CONTOSO = `
identityProviders:
  - name: Contoso
    id: ${ID}
    maker: { kind: oidc, issuer: https://login.example.com }
    clientId: wallboard
    clientSecretFrom: env:CONTOSO_SECRET
    domains: [Example.com, sub.example.com]
    groupsClaim: groups
    groups:
      - { group: wall, tenant: acme, role: supervisor }
      - { group: wall, tenant: Zen, role: viewer }
      - { group: root, installationAdmin: true }
`;
const only = (lines: string) => `version: 1\nidentityProviders:\n${lines}\n`;
const typed = (clientSecret: string, name = "Contoso") =>
  typedSecrets([{ thing: "identity-provider", name, clientSecret }]);

onBothEngines("identity providers in a file", (databases) => {
  /** Somebody with a password administers, as after the set-up. */
  const start = async (passwordHash: string | null = "argon2id of something") => {
    const db = await databases.fresh();
    await createUser(db, { email: "root@example.com", name: "Root", passwordHash, installationAdmin: true }, 0);
    return { db, ...world(db) };
  };
  const withContoso = async (passwordHash?: null) => {
    const all = await start(passwordHash);
    must(await all.apply(`${BASE}${CONTOSO}`));
    return all;
  };
  const arrive = async (db: Db, groups: readonly string[]) => {
    const found = await findProvider(db, SEALING, ID);
    if (found === null) throw new Error("There is no such provider.");
    const person = { subject: "s-1", email: "ada@example.com", vouched: true, name: "Ada", groups };
    const done = await admit({ db, recheck: async () => undefined }, found.provider, person, {
      at: 500,
      address: null,
    });
    if (!done.ok) throw new Error(done.error);
    const from = { address: null, method: "sso", providerId: ID } as const;
    await startSession(db, done.value.userId, from, 500);
    return done.value.userId;
  };

  it("are made with their groups and the ID that is registered, told of as by hand, and written as they were read", async () => {
    const { db, diff, apply } = await start();
    const shown = must(await diff(`${BASE}${CONTOSO}`));
    expect(shown.differences.slice(3)).toEqual([
      {
        kind: "created",
        thing: "identity-provider",
        path: ["Contoso"],
        fields: [
          { field: "id", before: null, after: ID },
          { field: "maker", before: null, after: "oidc" },
          { field: "issuer", before: null, after: "https://login.example.com" },
          { field: "clientId", before: null, after: "wallboard" },
          { field: "domains", before: null, after: ["example.com", "sub.example.com"] },
          { field: "groupsClaim", before: null, after: "groups" },
          { field: "enabled", before: null, after: true },
        ],
      },
      {
        kind: "created",
        thing: "group",
        path: ["Contoso", "root"],
        fields: [{ field: "installationAdmin", before: null, after: true }],
      },
      {
        kind: "created",
        thing: "group",
        path: ["Contoso", "wall", "Acme"],
        fields: [{ field: "role", before: null, after: "supervisor" }],
      },
      {
        kind: "created",
        thing: "group",
        path: ["Contoso", "wall", "Zen"],
        fields: [{ field: "role", before: null, after: "viewer" }],
      },
    ]);
    must(await apply(`${BASE}${CONTOSO}`, { fingerprint: shown.fingerprint }));
    expect(await findProvider(db, SEALING, ID)).toMatchObject({
      provider: { name: "Contoso", issuer: "https://login.example.com", clientId: "wallboard" },
      clientSecret: "the-client-secret-of-736f",
    });
    const made = await db
      .selectFrom("audit_events")
      .select(["actor", "after"])
      .where("action", "=", "identity-provider.created");
    expect(await made.execute()).toEqual([{ actor: "shell", after: expect.stringContaining('"tenant":"Acme"') }]);
    const text = await writeConfigurationFile(db);
    expect(text).toContain(`
identityProviders:
  - name: Contoso
    id: ${ID}
    maker: { kind: oidc, issuer: https://login.example.com }
    clientId: wallboard
    domains: [ example.com, sub.example.com ]
    groupsClaim: groups
    enabled: true
    groups:
      - { group: root, installationAdmin: true }
      - { group: wall, tenant: Acme, role: supervisor }
      - { group: wall, tenant: Zen, role: viewer }
`);
    expect(text).not.toContain("client-secret");
    expect(must(await diff(text, { prune: true, secrets: giveNone })).differences).toEqual([]);
  });

  it("ask for a client secret where they are new or elsewhere, replace another one, and keep the stored one otherwise", async () => {
    const { db, diff, apply } = await start();
    const secretNow = async () => (await findProvider(db, SEALING, ID))?.clientSecret;
    const shown = must(await diff(`${BASE}${CONTOSO}`, { secrets: typed("Key's are not asked for here", "None") }));
    expect(shown.needs).toEqual([
      { thing: "credential", name: "Key", apiKeyEndsWith: null },
      { thing: "identity-provider", name: "Contoso" },
    ]);
    must(
      await apply(`${BASE}${CONTOSO}`, {
        secrets: (owner) => ({ apiKey: "eght_0123456789_abcd", apiSecret: "s", ...typed("first")(owner, {}) }),
      }),
    );
    expect(await secretNow()).toBe("first");

    const renewed = only("  - { name: contoso, clientId: wallboard }");
    must(await apply(renewed, { secrets: giveNone }));
    expect(await secretNow()).toBe("first");
    const replaced = must(await apply(renewed, { secrets: typed("second") }));
    expect(replaced.differences.flatMap(({ fields }) => fields)).toEqual(
      [
        { field: "name", before: "Contoso", after: "contoso" },
        { field: "secret", before: null, after: "replaced" },
      ].slice(1),
    );
    expect(await secretNow()).toBe("second");

    const elsewhere = only("  - { name: Contoso, clientId: another }");
    const needed = must(await diff(elsewhere, { secrets: giveNone }));
    expect(needed.needs).toEqual([{ thing: "identity-provider", name: "Contoso" }]);
    const before = await everything(db);
    const { fingerprint } = needed;
    expect(await apply(elsewhere, { fingerprint, secrets: giveNone })).toMatchObject({
      error: { code: "secrets-needed", message: /"Contoso"/ },
    });
    expect(await everything(db)).toEqual(before);
    // As a browser goes on: the same differences, and what was typed; be it the one that is stored.
    must(await apply(elsewhere, { fingerprint, secrets: typed("second") }));
    expect(await secretNow()).toBe("second");
    const trail = JSON.stringify(await db.selectFrom("audit_events").selectAll().execute());
    expect(trail).not.toMatch(/first|second/);
  });

  it("take what groups give no more with pruning alone, and then from people at once", async () => {
    const { db, apply, told } = await withContoso();
    const ada = await arrive(db, ["wall"]);
    const roles = () =>
      db
        .selectFrom("memberships")
        .innerJoin("tenants", "tenants.id", "memberships.tenant_id")
        .select(["tenants.name", "role"])
        .where("user_id", "=", ada)
        .orderBy("name")
        .execute();
    const lowered = only("  - { name: Contoso, groups: [{ group: wall, tenant: Acme, role: viewer }] }");
    const kept = must(await apply(lowered, { secrets: giveNone }));
    expect(kept.differences).toEqual([
      {
        kind: "changed",
        thing: "group",
        path: ["Contoso", "wall", "Acme"],
        fields: [{ field: "role", before: "supervisor", after: "viewer" }],
      },
    ]);
    expect(await roles()).toEqual([
      { name: "Acme", role: "viewer" },
      { name: "Zen", role: "viewer" },
    ]);
    told.length = 0;
    const pruned = must(await apply(lowered, { secrets: giveNone, prune: true }));
    expect(pruned.differences.map(({ kind, path }) => `${kind} ${path.join("/")}`)).toEqual([
      "removed Contoso/root",
      "removed Contoso/wall/Zen",
    ]);
    expect(await roles()).toEqual([{ name: "Acme", role: "viewer" }]);
    expect(told).toEqual([`person ${ada}`]);
  });

  it("are turned off and removed with the sessions that came through them, while somebody with a password administers", async () => {
    const { db, apply, told } = await withContoso();
    const ada = await arrive(db, ["wall"]);
    told.length = 0;
    must(await apply(only("  - { name: Contoso, enabled: false }"), { secrets: giveNone }));
    expect(told).toEqual([`person ${ada}`]);
    const open = db.selectFrom("sessions").select("id").where("ended_at", "is", null);
    expect(await open.execute()).toEqual([]);
    const gone = must(await apply("version: 1\nidentityProviders: []", { prune: true }));
    expect(gone.differences.map(({ kind, thing, path }) => [kind, thing, ...path])).toEqual([
      ["removed", "identity-provider", "Contoso"],
    ]);
    for (const table of ["identity_providers", "identity_provider_groups", "memberships"] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    const actions = await db
      .selectFrom("audit_events")
      .select("action")
      .where("action", "like", "identity-provider.%")
      .execute();
    expect(actions.map(({ action }) => action).sort()).toEqual([
      "identity-provider.created",
      "identity-provider.deleted",
      "identity-provider.disabled",
    ]);

    const locked = await withContoso(null);
    const before = await everything(locked.db);
    expect(await locked.diff(only("  - { name: Contoso, enabled: false }"))).toMatchObject({
      error: { rules: { "identityProviders.0": { rule: "no-local-admin" } } },
    });
    expect(await locked.diff("version: 1\nidentityProviders: []", { prune: true })).toMatchObject({
      error: { rules: { identityProviders: { rule: "no-local-admin" } } },
    });
    expect(await everything(locked.db)).toEqual(before);
  });

  it("are turned off by the very file that first lets somebody with a password administer", async () => {
    const { db, apply } = await withContoso(null);
    const ina = { email: "ina@example.com", name: "Ina", passwordHash: "a hash", installationAdmin: false };
    await createUser(db, ina, 0);
    const office = "people: [{ email: ina@example.com, installationAdmin: true }]";
    must(await apply(`${only("  - { name: Contoso, enabled: false }")}\n${office}`, { secrets: giveNone }));
    const found = await db.selectFrom("identity_providers").select("enabled").executeTakeFirst();
    expect(found?.enabled).toBe(0);
  });

  it("say at which line what is wrong with them", async () => {
    const { diff } = await withContoso();
    const rulesFor = async (entry: string, secrets = giveNone) => {
      const done = await diff(only(`  - ${entry}`), { secrets });
      return done.ok ? {} : done.error.rules;
    };
    const at = (field: string) => `identityProviders.0${field === "" ? "" : `.${field}`}`;
    const cases: readonly (readonly [entry: string, field: string, rule: string])[] = [
      ["{ name: Other, id: short }", "id", "regex"],
      ["{ name: Contoso, id: BBBBBBBBBBBBBBBBBBBB-1 }", "id", "other-provider-id"],
      [`{ name: Other, id: ${ID} }`, "id", "provider-id-taken"],
      ["{ name: Other }", "maker", "missing"],
      ["{ name: Contoso, clientSecret: x }", "clientSecret", "secret"],
      ["{ name: Contoso, clientSecretFrom: x }", "clientSecretFrom", "secret-source"],
      ["{ name: Contoso, maker: { kind: saml } }", "maker.kind", "kind"],
      ["{ name: Contoso, maker: { kind: google, hint: x } }", "maker.hint", "unrecognized_keys"],
      ["{ name: Contoso, maker: { kind: oidc, issuer: 'http://localhost' } }", "maker.issuer", "issuer-address"],
      ["{ name: Contoso, domains: [] }", "domains", "too-few"],
      ["{ name: Contoso, groupsClaim: null }", "groupsClaim", "required"],
      ["{ name: Contoso, maker: { kind: google } }", "groupsClaim", "google-groups"],
      ["{ name: Contoso, groups: [{ group: a, tenant: Nobody, role: viewer }] }", "groups.0.tenant", "unknown-name"],
      ["{ name: Contoso, groups: [{ group: a }] }", "groups.0", "group-gives"],
      ["{ name: Contoso, groups: [{ group: a, tenant: Acme }] }", "groups.0", "group-gives"],
      ["{ name: Contoso, groups: [{ group: a, tenant: Acme, role: boss }] }", "groups.0.role", "invalid_value"],
      [
        "{ name: Contoso, groups: [{ group: a, installationAdmin: true }, { group: a, installationAdmin: true }] }",
        "groups",
        "twice",
      ],
    ];
    for (const [entry, field, rule] of cases)
      expect(await rulesFor(entry), entry).toMatchObject({ [at(field)]: { rule } });
    const entra =
      "{ name: Entra, maker: { kind: entra, directoryId: 6d2a1c8e-0000-4000-8000-1234567890ab }, clientId: x, domains: [a.example] }";
    expect(await rulesFor(entra, typed("6d2a1c8e-0000-4000-8000-1234567890ab", "Entra"))).toMatchObject({
      [at("clientSecretFrom")]: { rule: "secret-id" },
    });
  });

  it("in the demo can be turned off with nobody who has a password", async () => {
    const { deps, apply } = await withContoso(null);
    Object.assign(deps, { isDemo: true });
    must(await apply(only("  - { name: Contoso, enabled: false }"), { by: shellApplicant(1), secrets: giveNone }));
  });
});
