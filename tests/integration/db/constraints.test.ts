import { expect, it } from "vitest";
import { createUser } from "@/lib/server/access/users";
import { ensureDefaultBoard } from "@/lib/server/boards/default-board";
import { sealingKey } from "@/lib/server/crypto/seal";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { onBothEngines } from "@/tests/support/databases";

const SEALING = sealingKey("a secret for the constraints, long enough");
const TENANT = {
  name: "Acme",
  region: "eu",
  apiKey: "key",
  apiSecret: "a-secret-of-some-length",
  tenantName: null,
  pollMs: 5000,
} as const;
const ADA = { email: " Ada@Example.COM ", name: "Ada", passwordHash: null, installationAdmin: false };
const NOW = 1_700_000_000_000;

onBothEngines("what the database itself refuses", (databases) => {
  it("a second person with the same address, however it is spelt", async () => {
    const db = await databases.fresh();
    await createUser(db, ADA, NOW);
    await expect(createUser(db, { ...ADA, email: "ADA@example.com" }, NOW)).rejects.toThrow(/unique/i);
    const row = await db.selectFrom("users").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ email: "ada@example.com", created_at: NOW, installation_admin: 0 });
  });

  it("an address that was not normalised", async () => {
    const db = await databases.fresh();
    const id = await createUser(db, ADA, NOW);
    await expect(
      db.updateTable("users").set({ email: "ADA@example.com" }).where("id", "=", id).execute(),
    ).rejects.toThrow(/users_email_normalised/);
  });

  it("a second default board, a tenant without a credential, a credential in use to go", async () => {
    const db = await databases.fresh();
    const tenantId = await upsertTenant(db, SEALING, "test", TENANT, NOW);
    await ensureDefaultBoard(db, tenantId, "Again", NOW);
    expect(await db.selectFrom("boards").select("name").execute()).toEqual([{ name: "Acme" }]);
    const second = {
      id: "b2",
      tenant_id: tenantId,
      name: "Second",
      is_default: 1,
      revision: 1,
      created_at: NOW,
      updated_at: NOW,
    } as const;
    await expect(db.insertInto("boards").values(second).execute()).rejects.toThrow(/unique/i);
    await expect(db.updateTable("tenants").set({ credential_id: "nobody" }).execute()).rejects.toThrow(/foreign key/i);
    await expect(db.deleteFrom("credentials").execute()).rejects.toThrow(/foreign key/i);
  });

  it("keeps nothing of a tenant that is deleted", async () => {
    const db = await databases.fresh();
    const tenantId = await upsertTenant(db, SEALING, "test", TENANT, NOW);
    const userId = await createUser(db, ADA, NOW);
    await db
      .insertInto("memberships")
      .values({ user_id: userId, tenant_id: tenantId, role: "viewer", created_at: NOW })
      .execute();
    await db.deleteFrom("tenants").where("id", "=", tenantId).execute();
    expect(await db.selectFrom("boards").selectAll().execute()).toEqual([]);
    expect(await db.selectFrom("memberships").selectAll().execute()).toEqual([]);
  });

  it("rolls a transaction back whole", async () => {
    const db = await databases.fresh();
    const attempt = db.transaction().execute(async (trx) => {
      await createUser(trx, ADA, NOW);
      throw new Error("changed my mind");
    });
    await expect(attempt).rejects.toThrow("changed my mind");
    expect(await db.selectFrom("users").selectAll().execute()).toEqual([]);
  });
});
