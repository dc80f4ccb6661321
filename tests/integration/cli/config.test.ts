import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Db, openDatabase } from "@/lib/server/db/database";
import { lockFolder } from "@/lib/server/db/folder-lock";
import { migrate } from "@/lib/server/db/migrate";
import { actions, addPerson } from "@/tests/support/people";

/* `npm run config` as a process of its own on an SQLite data folder. */

const FILE = `version: 1
credentials:
  - { name: Acme key, apiKeyFrom: env:ACME_KEY, secretFrom: env:ACME_SECRET }
tenants:
  - { name: Acme, region: eu, credential: Acme key }
identityProviders:
  - name: Contoso
    maker: { kind: oidc, issuer: https://login.example.com }
    clientId: wallboard
    clientSecretFrom: env:CONTOSO_SECRET
    domains: [example.com]
people:
  - { email: new@example.com, memberships: [{ tenant: Acme, role: viewer }] }
`;
const SECRETS = {
  ACME_KEY: "eght_key_0123456789",
  ACME_SECRET: "the-api-secret-x7Qp",
  CONTOSO_SECRET: "the-client-secret-1Ab2",
};

let folder = "";
let dataDir = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "wallboard-config-"));
  dataDir = join(folder, "data");
  writeFileSync(join(folder, "acme.yaml"), FILE);
  await withDatabase(async (db) => {
    await migrate(db);
    await addPerson(db, "Ada", "installation-admin");
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDatabase(join(dataDir, "wallboard.db"));
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** As npm runs it, from the folder where the files are. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const base = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    WALLBOARD_DATA_DIR: dataDir,
    NODE_ENV: "production" as const,
    INIT_CWD: folder,
  };
  const ended = spawnSync(process.execPath, ["lib/cli/config.mjs", ...args], {
    env: { ...base, ...env },
    encoding: "utf8",
  });
  return { code: ended.status, out: ended.stdout, said: ended.stdout + ended.stderr };
}

it("shows differences with 2, applies them, and then finds none", async () => {
  const shown = run(["diff", "acme.yaml"], SECRETS);
  expect(shown).toMatchObject({
    code: 2,
    out: expect.stringContaining("+ tenant Acme\n    region: eu\n"),
  });
  expect(shown.out).toContain("4 created.");
  expect(await withDatabase((db) => db.selectFrom("tenants").selectAll().execute())).toEqual([]);
  const applied = run(["apply", "acme.yaml", "--yes"], SECRETS);
  expect(applied.code).toBe(0);
  expect(applied.out).toMatch(
    /Link for new@example\.com to Acme, once, within 72 hours: http:\/\/localhost:3000\/invitation\?token=/,
  );
  expect(await withDatabase(actions)).toEqual(
    expect.arrayContaining([
      "tenant.created",
      "credential.created",
      "identity-provider.created",
      "configuration.applied",
    ]),
  );
  expect(run(["diff", "acme.yaml"], SECRETS)).toEqual({ code: 0, out: "No differences.\n", said: "No differences.\n" });
  // Without the variables nothing is known of key and secret, and they are left alone; others replace them.
  expect(run(["diff", "acme.yaml"]).code).toBe(0);
  const other = run(["diff", "acme.yaml"], { ...SECRETS, ACME_SECRET: "another-secret-9Zz1" });
  expect(other).toMatchObject({ code: 2, out: expect.stringContaining("    secret: replaced") });
  const renewed = run(["diff", "acme.yaml"], { ...SECRETS, CONTOSO_SECRET: "another-secret-8Yy2" });
  expect(renewed).toMatchObject({
    code: 2,
    out: "~ identity-provider Contoso\n    secret: replaced\n\n1 changed.\n",
  });
  for (const { said } of [shown, applied, other, renewed])
    expect(said).not.toMatch(/the-api-secret|the-client-secret|another-secret|eght_key/);
}, 240_000);

it("writes a file that is no difference and that nobody else on the machine reads, and the same to the terminal", async () => {
  expect(run(["apply", "acme.yaml", "--yes"], SECRETS).code).toBe(0);
  expect(run(["export", "all.yaml"]).code).toBe(0);
  const text = readFileSync(join(folder, "all.yaml"), "utf8");
  expect(text).toContain("  - name: Acme\n    region: eu\n    credential: Acme key\n");
  expect(text).not.toMatch(/eght_key|the-api-secret|the-client-secret/);
  expect(run(["export"]).out).toBe(text);
  expect(run(["diff", "all.yaml", "--prune"])).toMatchObject({ code: 0 });
}, 240_000);

it("points at what is wrong by line and column, changes nothing, and says how it is asked", async () => {
  writeFileSync(join(folder, "wrong.yaml"), FILE.replace("region: eu", "region: moon").replace("viewer", "boss"));
  const wrong = run(["apply", "wrong.yaml", "--yes"], SECRETS);
  expect(wrong.code).toBe(1);
  expect(wrong.said).toContain(`${join(folder, "wrong.yaml")}:5:27: tenants.0.region must be one of us, eu, ap, ca\n`);
  expect(wrong.said).toContain("wrong.yaml:13:67: people.0.memberships.0.role must be one of");
  expect(await withDatabase((db) => db.selectFrom("tenants").selectAll().execute())).toEqual([]);
  expect(run(["apply", "acme.yaml", "--yes"])).toMatchObject({
    code: 1,
    said: expect.stringMatching(
      /Key and secret are needed for "Acme key": .*\nThe client secret is needed for "Contoso": in the file, clientSecretFrom: env:NAME\./,
    ),
  });
  expect(run(["apply", "acme.yaml"], SECRETS)).toMatchObject({ code: 1, said: expect.stringContaining("add --yes") });
  expect(run(["diff", "none.yaml"])).toMatchObject({
    code: 1,
    said: expect.stringContaining("none.yaml cannot be read"),
  });
  expect(run(["frobnicate"])).toMatchObject({ code: 1, said: expect.stringContaining("npm run config -- diff FILE") });
}, 240_000);

it("refuses while a Wallboard works in the folder, and names the way in the browser", async () => {
  const release = await lockFolder(dataDir);
  const ended = run(["diff", "acme.yaml"], SECRETS);
  release();
  expect(ended).toMatchObject({ code: 1, said: expect.stringContaining("Settings, Configuration") });
}, 240_000);
