import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findDemoPerson } from "@/lib/server/access/demo-people";
import type { Config } from "@/lib/server/config/config";
import { DEMO_MARKER } from "@/lib/server/config/demo";
import { parseSettings } from "@/lib/server/config/settings";
import { sealingKey } from "@/lib/server/crypto/seal";
import { seed } from "@/lib/server/http/seed";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { onBothEngines } from "@/tests/support/databases";

function configOf(env: Readonly<Record<string, string>>): Config {
  const parsed = parseSettings(env);
  if (!parsed.ok) throw new Error(parsed.error.join("\n"));
  return { ...parsed.value, secret: "a secret for seeding, long enough", secureCookies: false };
}

onBothEngines("seeding from the environment", (databases) => {
  it("offers a link while nobody has an account, and none with a first admin by environment", async () => {
    const db = await databases.fresh();
    const link = (await seed(db, configOf({ WALLBOARD_URL: "https://wall.example.com" }), 0)).setUpLink;
    expect(link).toMatch(/^https:\/\/wall\.example\.com\/set-up\?token=[\w-]{43}$/);
    const admin = { WALLBOARD_ADMIN_EMAIL: "ada@example.com", WALLBOARD_ADMIN_PASSWORD: "correct horse battery" };
    expect((await seed(db, configOf(admin), 0)).setUpLink).toBeNull();
  });

  it("leaves an interval that an admin lengthened alone, unless the environment names one", async () => {
    const db = await databases.fresh();
    const tenant = { EIGHTX8_API_KEY: "eght_key", EIGHTX8_API_SECRET: "the-secret" };
    const interval = async () => (await db.selectFrom("tenants").select("poll_interval_ms").execute())[0];
    await seed(db, configOf(tenant), 0);
    expect(await interval()).toEqual({ poll_interval_ms: 5000 });
    await db.updateTable("tenants").set({ poll_interval_ms: 15_000 }).execute();
    await seed(db, configOf(tenant), 1);
    expect(await interval()).toEqual({ poll_interval_ms: 15_000 });
    await seed(db, configOf({ ...tenant, WALLBOARD_POLL_SECONDS: "7" }), 2);
    expect(await interval()).toEqual({ poll_interval_ms: 7000 });
  });

  it("gives the environment's tenant and key names of their own where people have used theirs", async () => {
    const db = await databases.fresh();
    const made = { region: "us", apiKey: "k", apiSecret: "s", tenantName: null, pollMs: 5000 } as const;
    const sealing = sealingKey("a secret for seeding, long enough");
    await upsertTenant(db, sealing, "by hand: 1", { ...made, name: "contact CENTRE" }, 0);
    await upsertTenant(db, sealing, "by hand: 2", { ...made, name: "Contact centre 2" }, 0);
    const tenant = { EIGHTX8_API_KEY: "eght_key", EIGHTX8_API_SECRET: "the-secret" };
    for (const at of [1, 2]) await seed(db, configOf(tenant), at);
    for (const table of ["tenants", "credentials", "boards"] as const) {
      const rows = await db.selectFrom(table).select("name").orderBy("created_at").orderBy("name").execute();
      expect(rows.map(({ name }) => name)).toEqual(["Contact centre 2", "contact CENTRE", "Contact centre 3"]);
    }
  });

  it("refuses a first admin's password that is tried first", async () => {
    const db = await databases.fresh();
    const admin = { WALLBOARD_ADMIN_EMAIL: "ada@example.com", WALLBOARD_ADMIN_PASSWORD: "password1234" };
    await expect(seed(db, configOf(admin), 0)).rejects.toThrow(/^WALLBOARD_ADMIN_PASSWORD cannot be used/);
    expect(await db.selectFrom("users").selectAll().execute()).toEqual([]);
  });

  it("makes the demo's tenants and people once", async () => {
    const db = await databases.fresh();
    const dataDir = mkdtempSync(join(tmpdir(), "wallboard-seed-"));
    writeFileSync(join(dataDir, DEMO_MARKER), "");
    const tenant = { region: "us", apiKey: "k", apiSecret: "s", tenantName: null, timeZone: "Europe/Berlin" };
    const config = configOf({
      HOST: "127.0.0.1",
      EIGHTX8_BASE_URL: "http://127.0.0.1:9",
      WALLBOARD_DATA_DIR: dataDir,
      WALLBOARD_DEMO: JSON.stringify({
        tenants: [
          { name: "A", ...tenant },
          { name: "B", ...tenant },
        ],
      }),
    });
    rmSync(dataDir, { recursive: true, force: true });
    for (const now of [0, 1]) expect((await seed(db, config, now)).setUpLink).toBeNull();
    const people = await db
      .selectFrom("users")
      .select(["email", "password_hash", "installation_admin"])
      .orderBy("email")
      .execute();
    expect(people).toEqual([
      { email: "admin@demo.test", password_hash: null, installation_admin: 1 },
      { email: "supervisor@demo.test", password_hash: null, installation_admin: 0 },
    ]);
    const memberships = await db.selectFrom("memberships").select(["user_id", "role"]).execute();
    const supervisor = await findDemoPerson(db, "supervisor");
    expect(memberships).toEqual(Array(2).fill({ user_id: supervisor, role: "supervisor" }));
    expect(await db.selectFrom("boards").select("name").orderBy("name").execute()).toEqual([
      { name: "A" },
      { name: "B" },
    ]);
  });
});
