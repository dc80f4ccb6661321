import { expect, it } from "vitest";
import type { TenantRole } from "@/lib/domain/roles";
import type { Caller } from "@/lib/server/access/caller";
import { findBoard, listBoards } from "@/lib/server/boards/find-boards";
import { sealingKey } from "@/lib/server/crypto/seal";
import { checkSecrets } from "@/lib/server/tenants/credentials";
import { findTenant, listTenants } from "@/lib/server/tenants/find-tenants";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { onBothEngines } from "@/tests/support/databases";

const SEALING = sealingKey("a secret for the tenants, long enough");
const SOURCE = { sealing: SEALING, baseUrl: "http://127.0.0.1:9" };
const ACME = {
  name: "Acme",
  region: "eu",
  apiKey: "eght_key",
  apiSecret: "the-api-secret-x7Qp",
  tenantName: "acme01",
  pollMs: 5000,
} as const;

function caller(roles: ReadonlyArray<readonly [string, TenantRole]>, installationAdmin = false): Caller {
  return {
    userId: "u",
    email: "u@example.com",
    name: "U",
    installationAdmin,
    roles: new Map(roles),
    boardLimits: new Map(),
  };
}

onBothEngines("tenants", (databases) => {
  it("are made with their credential and default board; the same input again writes nothing", async () => {
    const db = await databases.fresh();
    const id = await upsertTenant(db, SEALING, "environment", ACME, 1000);
    const found = await findTenant(db, id, SOURCE);
    expect(found).toMatchObject({ id, name: "Acme", timeZone: null, intervalMs: 5000, paused: false });
    expect(found?.connection).toMatchObject({
      credentialId: expect.any(String),
      apiKey: "eght_key",
      apiSecret: "the-api-secret-x7Qp",
      region: "eu",
      tenantName: "acme01",
      baseUrl: "http://127.0.0.1:9",
    });
    expect(JSON.stringify(found)).not.toContain("the-api-secret-x7Qp");
    const stored = async () => [
      await db.selectFrom("tenants").selectAll().execute(),
      await db.selectFrom("credentials").selectAll().execute(),
      await db.selectFrom("boards").selectAll().execute(),
      await db.selectFrom("audit_events").selectAll().execute(),
    ];
    const before = await stored();
    expect(await upsertTenant(db, SEALING, "environment", ACME, 2000)).toBe(id);
    expect(await stored()).toEqual(before);
  });

  it("follow the environment where it speaks and keep what a person changed elsewhere", async () => {
    const db = await databases.fresh();
    const id = await upsertTenant(db, SEALING, "environment", ACME, 1000);
    await db.updateTable("tenants").set({ name: "Acme Support", paused: 1, time_zone: "Europe/Berlin" }).execute();
    await upsertTenant(db, SEALING, "environment", { ...ACME, region: "us", apiSecret: "a-new-api-secret-9Zz1" }, 2000);
    expect(await findTenant(db, id, SOURCE)).toMatchObject({
      name: "Acme Support",
      paused: true,
      timeZone: "Europe/Berlin",
      connection: { region: "us", apiSecret: "a-new-api-secret-9Zz1" },
    });
    expect(await db.selectFrom("credentials").select("secret_tail").execute()).toEqual([{ secret_tail: "9Zz1" }]);
  });

  it("keep the secret sealed: nothing stored holds it", async () => {
    const db = await databases.fresh();
    await upsertTenant(db, SEALING, "environment", ACME, 1000);
    for (const table of ["credentials", "tenants", "audit_events"] as const)
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toContain(ACME.apiSecret);
  });

  it("say what to do when the secret was sealed under another key, and never guess", async () => {
    const db = await databases.fresh();
    await upsertTenant(db, SEALING, "environment", ACME, 1000);
    const other = sealingKey("another secret of this installation!");
    await expect(checkSecrets(db, other)).rejects.toThrow(/"Acme" was stored under another WALLBOARD_SECRET/);
    await expect(listTenants(db, { ...SOURCE, sealing: other })).rejects.toThrow(/another WALLBOARD_SECRET/);
    await upsertTenant(db, other, "environment", ACME, 2000);
    await expect(checkSecrets(db, other)).resolves.toBeUndefined();
  });
});

onBothEngines("boards", (databases) => {
  it("show each person theirs and an installation admin all", async () => {
    const db = await databases.fresh();
    const acme = await upsertTenant(db, SEALING, "a", ACME, 0);
    const zen = await upsertTenant(db, SEALING, "z", { ...ACME, name: "Zen" }, 0);
    const names = async (who: Caller) => (await listBoards(db, who)).map((board) => board.name);
    expect(await names(caller([], true))).toEqual(["Acme", "Zen"]);
    expect(await names(caller([[zen, "viewer"]]))).toEqual(["Zen"]);
    expect(await names(caller([]))).toEqual([]);

    const [board] = await listBoards(db, caller([[acme, "supervisor"]]));
    expect(board).toMatchObject({ tenantId: acme, isDefault: true });
    expect(await findBoard(db, caller([[acme, "viewer"]]), board?.id ?? "")).toEqual({ ...board, document: null });
    expect(await findBoard(db, caller([[zen, "tenant-admin"]]), board?.id ?? "")).toBeNull();
    expect(await findBoard(db, caller([], true), "no such board")).toBeNull();
  });

  it("stand by the age of their tenants, the default board before its others, then by name", async () => {
    const db = await databases.fresh();
    const zen = await upsertTenant(db, SEALING, "z", { ...ACME, name: "Zen" }, 1000);
    const acme = await upsertTenant(db, SEALING, "a", ACME, 2000);
    const more = { is_default: 0, revision: 1, created_at: 0, updated_at: 0 } as const;
    await db
      .insertInto("boards")
      .values([
        { ...more, id: "1", tenant_id: zen, name: "Night" },
        { ...more, id: "2", tenant_id: zen, name: "Day" },
      ])
      .execute();
    const names = async (who: Caller) => (await listBoards(db, who)).map((board) => board.name);
    expect(await names(caller([], true))).toEqual(["Zen", "Day", "Night", "Acme"]);
    expect(
      await names(
        caller([
          [acme, "viewer"],
          [zen, "viewer"],
        ]),
      ),
    ).toEqual(["Zen", "Day", "Night", "Acme"]);
  });
});
