import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createUser } from "@/lib/server/access/users";
import { loadSecret } from "@/lib/server/config/secret";
import { keepNextSecret } from "@/lib/server/config/secret-files";
import { open, seal, sealingKey } from "@/lib/server/crypto/seal";
import { SEALED_COLUMNS, sealedContext } from "@/lib/server/crypto/sealed-columns";
import type { Db } from "@/lib/server/db/database";
import { resealAll } from "@/lib/server/rotation/reseal";
import { rotateSecret } from "@/lib/server/rotation/rotate";
import { checkSecrets } from "@/lib/server/tenants/credentials";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { onBothEngines } from "@/tests/support/databases";

const ACME = {
  name: "Acme",
  region: "eu",
  apiKey: "k",
  apiSecret: "the-api-secret",
  tenantName: null,
  pollMs: 5000,
} as const;
const NEW = "the next secret of this installation";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "wallboard-rotation-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const inFolder = (name: string) => join(dataDir, name);
const fileOf = (name: string) => readFileSync(inFolder(name), "utf8").trim();

async function opensWith(db: Db, secret: string): Promise<boolean> {
  return checkSecrets(db, sealingKey(secret)).then(
    () => true,
    () => false,
  );
}

async function fill(db: Db): Promise<string> {
  const secret = loadSecret(dataDir, null);
  for (const origin of ["a", "b", "c"])
    await upsertTenant(db, sealingKey(secret), origin, { ...ACME, name: origin }, 1);
  return secret;
}

/** A row in each of the other tables that hold something sealed. */
async function fillOthers(db: Db, secret: string): Promise<void> {
  const sealing = sealingKey(secret);
  const sealedFor = (table: "identity_providers" | "second_factors", id: string) => ({
    id,
    secret_sealed: seal(sealing, `the secret of ${table}`, sealedContext({ table, column: "secret_sealed" }, id)),
    secret_key_id: sealing.id,
  });
  const userId = await createUser(
    db,
    { email: "ada@example.com", name: "Ada", passwordHash: null, installationAdmin: true },
    1,
  );
  await db
    .insertInto("second_factors")
    .values({ ...sealedFor("second_factors", userId), confirmed_at: 1, last_step: null, created_at: 1 })
    .execute();
  await db
    .insertInto("identity_providers")
    .values({
      ...sealedFor("identity_providers", "okta"),
      kind: "okta",
      name: "Okta",
      issuer: "https://example.okta.com",
      client_id: "wallboard",
      secret_tail: "",
      domains: "[]",
      groups_claim: null,
      enabled: 1,
      created_at: 1,
      updated_at: 1,
    })
    .execute();
}

onBothEngines("a changed secret", (databases) => {
  it("opens everything, stands in the file for its owner alone, and leaves the old one beside it", async () => {
    const db = await databases.fresh();
    const secret = await fill(db);
    await rotateSecret(db, { dataDir, givenSecret: null, secret }, null, 9);
    const next = fileOf("secret");
    expect([next === secret, await opensWith(db, next), await opensWith(db, secret)]).toEqual([false, true, false]);
    expect(fileOf("secret.previous")).toBe(secret);
    expect(statSync(inFolder("secret")).mode & 0o777).toBe(0o600);
    expect(existsSync(inFolder("secret.next"))).toBe(false);
    const events = await db.selectFrom("audit_events").selectAll().where("action", "=", "secrets.rotated").execute();
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toMatch(new RegExp(`${next}|${secret}|the-api-secret`));
  });

  it("opens what every sealed column held, and names its key beside it", async () => {
    const db = await databases.fresh();
    const secret = await fill(db);
    await fillOthers(db, secret);
    await rotateSecret(db, { dataDir, givenSecret: null, secret }, NEW, 9);
    for (const place of SEALED_COLUMNS) {
      const rows = await db.selectFrom(place.table).select(["id", place.column, place.keyColumn]).execute();
      expect(rows.length, place.table).toBeGreaterThan(0);
      for (const row of rows) {
        const opened = open(sealingKey(NEW), row[place.column], sealedContext(place, row.id));
        const held = place.table === "credentials" ? "the-api-secret" : `the secret of ${place.table}`;
        expect([opened, row[place.keyColumn]]).toEqual([{ ok: true, value: held }, sealingKey(NEW).id]);
      }
    }
  });

  it("is completed by a second run, wherever the first one ended", async () => {
    const db = await databases.fresh();
    const secret = await fill(db);
    const where = { dataDir, givenSecret: null, secret };
    // Ended before the commit …
    keepNextSecret(dataDir, NEW);
    expect(await opensWith(db, secret)).toBe(true);
    // … after it …
    await resealAll(db, sealingKey(secret), sealingKey(NEW), 9);
    // … and then started by somebody, whose environment seals its own credential again with what is in the file.
    await upsertTenant(db, sealingKey(secret), "b", { ...ACME, name: "b" }, 10);
    await expect(checkSecrets(db, sealingKey(secret))).rejects.toThrow(/rotate-secret was interrupted, run it again/);
    expect(await rotateSecret(db, where, "another one that has to wait its turn", 11)).toContain("Run this again");
    expect([fileOf("secret"), await opensWith(db, NEW)]).toEqual([NEW, true]);
  });

  it("changes nothing when one value cannot be read", async () => {
    const db = await databases.fresh();
    const secret = await fill(db);
    await db.updateTable("credentials").set({ secret_sealed: "damaged" }).where("origin", "=", "c").execute();
    const before = await db.selectFrom("credentials").selectAll().orderBy("id").execute();
    const rotated = rotateSecret(db, { dataDir, givenSecret: null, secret }, NEW, 9);
    await expect(rotated).rejects.toThrow(/Nothing was changed/);
    expect(await db.selectFrom("credentials").selectAll().orderBy("id").execute()).toEqual(before);
    expect(fileOf("secret")).toBe(secret);
  });

  it("is the person's to choose where the environment holds it, and then no file is touched", async () => {
    const db = await databases.fresh();
    const secret = await fill(db);
    const where = { dataDir, givenSecret: secret, secret };
    await expect(rotateSecret(db, where, null, 9)).rejects.toThrow(/WALLBOARD_NEW_SECRET/);
    await expect(rotateSecret(db, where, secret, 9)).rejects.toThrow(/in use already/);
    writeFileSync(inFolder("secret"), "not to be touched");
    await rotateSecret(db, where, NEW, 9);
    expect([fileOf("secret"), await opensWith(db, NEW)]).toEqual(["not to be touched", true]);
    // A second run after a crash: all is done already.
    await rotateSecret(db, where, NEW, 10);
    expect(await opensWith(db, NEW)).toBe(true);
  });

  it("knows every sealed column of the database", async () => {
    const db = await databases.fresh();
    const tables = await db.introspection.getTables();
    const sealed = tables.flatMap((table) =>
      table.columns.filter(({ name }) => /seal/.test(name)).map(({ name }) => `${table.name}.${name}`),
    );
    expect(sealed.sort()).toEqual(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).sort());
  });
});
