import { expect, it } from "vitest";
import * as z from "zod/mini";
import { ok } from "@/lib/domain/result";
import { defineSection, type Section } from "@/lib/server/configuration/section";
import { SECTIONS } from "@/lib/server/configuration/sections";
import { writeConfigurationFile } from "@/lib/server/configuration/write-file";
import { changeTenant } from "@/lib/server/tenants/change-tenant";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { onBothEngines } from "@/tests/support/databases";
import { addAccount, everything, giveNone, must, SEALING, world } from "./world";

const BASE = `
version: 1
credentials: [{ name: Key }]
tenants:
  - { name: Acme, region: eu, credential: Key }
queues:
  - { tenant: Acme, queues: [{ id: q1, name: Sales, label: Sales desk }] }
boards:
  - { tenant: Acme, name: North, queues: [Sales] }
people:
  - { email: root@example.com, memberships: [{ tenant: Acme, role: viewer, boards: [North] }] }
`;

/** A further kind of thing, as another file would bring it: one that fails when it is carried out. */
function failing(how: "refuses" | "breaks"): Section {
  return defineSection<string>({
    name: "trouble",
    comment: "",
    tables: [],
    list: z.array(z.string()),
    keyOf: (said) => said,
    read: async () => [],
    steps: async (_work, entries) =>
      ok(
        entries.map(({ path }) => ({
          differences: [{ kind: "created", thing: "tenant", path: ["trouble"], fields: [] }],
          path,
          carryOut: async () => {
            if (how === "breaks") throw new Error("the disk is full");
            return { ok: false, error: { kind: "conflict", code: "trouble", message: "There is trouble." } };
          },
        })),
      ),
    surplus: async () => [],
  });
}

onBothEngines("a configuration file that fails", (databases) => {
  const start = async () => {
    const db = await databases.fresh();
    await addAccount(db, "root@example.com", true);
    return { db, ...world(db) };
  };

  it("in its last step leaves everything as it was, and nobody is told", async () => {
    const { db, apply, told } = await start();
    const before = await everything(db);
    const text = `${BASE}trouble: [one]\n`;
    const fingerprint = "not looked at, because the failure comes first";
    for (const how of ["refuses", "breaks"] as const) {
      const done = apply(text, { sections: [...SECTIONS, failing(how)], fingerprint });
      if (how === "breaks") await expect(done).rejects.toThrow("the disk is full");
      else
        expect(await done).toMatchObject({
          error: {
            code: "configuration-invalid",
            fields: { "trouble.0": "cannot be applied. There is trouble." },
            places: { "trouble.0": { line: 12, column: 11 } },
          },
        });
      expect(await everything(db)).toEqual(before);
    }
    expect(told).toEqual([]);
    // The same without the failing section is applied in full: it was not for another reason.
    expect(must(await apply(BASE)).differences.length).toBeGreaterThan(4);
  });

  it("because somebody has changed the same thing since it was shown is told so; what else they change does not matter", async () => {
    const { db, deps, diff, apply } = await start();
    must(await apply(BASE));
    const text = "version: 1\ntenants: [{ name: Acme, pollSeconds: 60 }]\n";
    const shown = must(await diff(text));
    const { id } = await db.selectFrom("tenants").select("id").executeTakeFirstOrThrow();
    const same = { name: "Acme", region: "eu", tenantName: null, timeZone: null, pollSeconds: 5, revision: 1 } as const;
    const trace = { at: 2000, actor: null, address: null };
    must(await changeTenant(db, deps, id, { ...same, timeZone: "UTC" }, trace));
    expect(must(await diff(text)).fingerprint).toBe(shown.fingerprint);
    must(await changeTenant(db, deps, id, { ...same, timeZone: "UTC", pollSeconds: 30, revision: 2 }, trace));
    const before = await everything(db);
    const late = await apply(text, { fingerprint: shown.fingerprint });
    expect(late).toMatchObject({ error: { kind: "conflict", code: "configuration-changed" } });
    expect(await everything(db)).toEqual(before);
    const [difference] = must(await diff(text)).differences;
    expect(difference?.fields).toEqual([{ field: "pollSeconds", before: 30, after: 60 }]);
    must(await apply(text));
  });

  it("for want of key and secret says whose; with another key than it means it is refused at its line", async () => {
    const { db, diff, apply } = await start();
    const text =
      "version: 1\ncredentials:\n  - { name: Key, apiKeyEndsWith: x7Qp }\ntenants: [{ name: A, region: us, credential: Key }]\n";
    const shown = must(await diff(text, { secrets: giveNone }));
    expect(shown.needs).toEqual([{ thing: "credential", name: "Key", apiKeyEndsWith: "x7Qp" }]);
    const before = await everything(db);
    const how = { fingerprint: shown.fingerprint };
    expect(await apply(text, { ...how, secrets: giveNone })).toMatchObject({
      error: { code: "secrets-needed", message: /"Key"/ },
    });
    const wrong = () => ({ apiKey: "eght_0123456789_abcd", apiSecret: "s" });
    expect(await apply(text, { ...how, secrets: wrong })).toMatchObject({
      error: {
        rules: { "credentials.0.apiKeyEndsWith": { rule: "other-key" } },
        places: { "credentials.0.apiKeyEndsWith": { line: 3, column: 34 } },
      },
    });
    expect(await everything(db)).toEqual(before);
    const right = () => ({ apiKey: "eght_0123456789_x7Qp", apiSecret: "s" });
    must(await apply(text, { ...how, secrets: right }));
    const trail = JSON.stringify(await db.selectFrom("audit_events").selectAll().execute());
    expect(trail).not.toContain("eght_");
    expect(await writeConfigurationFile(db)).not.toMatch(/eght_|secret:/);
  });

  it("says at which line what it names is not there", async () => {
    const { diff } = await start();
    const text = [
      "version: 1",
      "tenants:",
      "  - name: Acme",
      "    credential: None",
      "queues:",
      "  - tenant: Nobody",
      "    queues: []",
    ].join("\n");
    expect(await diff(text)).toMatchObject({
      error: {
        kind: "invalid",
        rules: { "tenants.0.credential": { rule: "unknown-name" }, "tenants.0.region": { rule: "missing" } },
        places: { "tenants.0.credential": { line: 4, column: 17 }, "tenants.0.region": { line: 3, column: 5 } },
      },
    });
  });

  it("against the environment, the last admin or one's own account is refused as a form would be", async () => {
    const db = await databases.fresh();
    const root = await addAccount(db, "root@example.com", true);
    const origin = {
      name: "Acme",
      region: "eu",
      apiKey: "eght_key",
      apiSecret: "s",
      tenantName: "acme01",
      pollMs: 5000,
    } as const;
    await upsertTenant(db, SEALING, "environment", origin, 1);
    const { diff } = world(db, { origins: new Map([["environment", "environment"]]), pollSeconds: true });
    const held = await diff("version: 1\ntenants: [{ name: Acme, region: us }]");
    expect(held).toMatchObject({
      error: { rules: { "tenants.0.region": { rule: "held" } }, places: { "tenants.0.region": { line: 2 } } },
    });
    const other = { secrets: () => ({ apiKey: "eght_0123456789_abcd", apiSecret: "s" }) };
    expect(await diff("version: 1\ncredentials: [{ name: Acme }]", other)).toMatchObject({
      error: { rules: { "credentials.0": { rule: "secret-kept" } } },
    });
    expect(await diff("version: 1\ntenants: []", { prune: true })).toMatchObject({
      error: { rules: { tenants: { rule: "kept-by-environment" } } },
    });
    const last = "version: 1\npeople: [{ email: root@example.com, installationAdmin: false }]";
    expect(await diff(last)).toMatchObject({ error: { rules: { "people.0": { rule: "last-admin" } } } });
    await addAccount(db, "eve@example.com", true);
    const caller = {
      userId: root,
      email: "root@example.com",
      name: "",
      installationAdmin: true,
      roles: new Map(),
      boardLimits: new Map(),
    };
    const by = {
      caller,
      ownId: root,
      trace: { at: 1000, actor: { id: root, email: "root@example.com" }, address: null },
    };
    expect(await diff("version: 1\npeople: [{ email: eve@example.com }]", { by, prune: true })).toMatchObject({
      error: { rules: { people: { rule: "own-account" } } },
    });
    // One's office goes when another holds it; who was invited by it would then be turned away, so not in one file.
    const both = `${last.replace("false }]", "false }, { email: new@example.com, installationAdmin: true }]")}`;
    expect(await diff(both, { by })).toMatchObject({ error: { code: "configuration-contradicts" } });
  });
});
