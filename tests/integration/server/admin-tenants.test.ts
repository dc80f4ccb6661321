import { expect, it } from "vitest";
import type { TenantChange, TenantInput } from "@/lib/contracts/admin/tenants";
import type { TenantRole } from "@/lib/domain/roles";
import type { Caller } from "@/lib/server/access/caller";
import type { Board } from "@/lib/server/boards/board";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { renameCredential, replaceSecret } from "@/lib/server/tenants/change-credential";
import { changeTenant, setPaused } from "@/lib/server/tenants/change-tenant";
import { createTenant } from "@/lib/server/tenants/create-tenant";
import { deleteCredential } from "@/lib/server/tenants/delete-credential";
import { deleteTenant } from "@/lib/server/tenants/delete-tenant";
import { findTenant } from "@/lib/server/tenants/find-tenants";
import type { Kept } from "@/lib/server/tenants/kept";
import { tenantDetail } from "@/lib/server/tenants/tenant-detail";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { onBothEngines } from "@/tests/support/databases";

const SEALING = sealingKey("a secret for the tenants, long enough");
const SECRET = "the-api-secret-x7Qp";
const TRACE = { at: 5000, actor: { id: "ada", email: "ada@example.com" }, address: "10.0.0.7" };
const ADMIN = caller([], true);

function caller(roles: ReadonlyArray<readonly [string, TenantRole]>, installationAdmin = false): Caller {
  const boardLimits = new Map<string, ReadonlySet<string>>();
  return { userId: "u", email: "u@example.com", name: "U", installationAdmin, roles: new Map(roles), boardLimits };
}

/** What services need, with a hub that only takes notes. */
function makeDeps(kept: Kept = { origins: new Map(), pollSeconds: false }) {
  const told: string[] = [];
  const live = {
    tenantChanged: async (id: string) => void told.push(id),
    boardChanged: ({ name, revision }: Board) => void told.push(`board ${name} ${revision}`),
    boardGone: (id: string) => void told.push(`gone ${id}`),
    recheckBoard: async (id: string) => void told.push(`recheck ${id}`),
  };
  return { sealing: SEALING, live, kept, told };
}

function input(name: string, credential?: TenantInput["credential"]): TenantInput {
  const fresh = { kind: "new", name: `Key of ${name}`, apiKey: "eght_key_0123456789", apiSecret: SECRET } as const;
  return {
    name,
    region: "eu",
    tenantName: "acme01",
    timeZone: "Europe/Berlin",
    pollSeconds: 5,
    credential: credential ?? fresh,
  };
}

async function make(db: Db, name: string, credential?: TenantInput["credential"]): Promise<string> {
  const made = await createTenant(db, makeDeps(), input(name, credential), TRACE);
  if (!made.ok) throw new Error(made.error.code);
  return made.value.tenantId;
}

const change = (name: string, more: Partial<TenantChange> = {}): TenantChange => ({
  name,
  region: "eu",
  tenantName: "acme01",
  timeZone: "Europe/Berlin",
  pollSeconds: 5,
  revision: 1,
  ...more,
});

async function stored(db: Db) {
  const read = (table: "tenants" | "credentials" | "boards" | "audit_events") =>
    db.selectFrom(table).selectAll().orderBy("id").execute();
  return [await read("tenants"), await read("credentials"), await read("boards"), await read("audit_events")];
}

async function trail(db: Db) {
  const rows = await db.selectFrom("audit_events").selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/the-api-secret|another-secret|eght_key/);
  return rows;
}

onBothEngines("an admin's tenants", (databases) => {
  it("are made whole: credential, tenant, default board and their audit events", async () => {
    const db = await databases.fresh();
    const made = await createTenant(db, makeDeps(), input("Acme"), TRACE);
    const id = made.ok ? made.value.tenantId : "";
    const found = await findTenant(db, id, { sealing: SEALING, baseUrl: null });
    expect(found).toMatchObject({ name: "Acme", timeZone: "Europe/Berlin", intervalMs: 5000, paused: false });
    expect(found?.connection).toMatchObject({ apiSecret: SECRET, region: "eu", tenantName: "acme01" });
    const [board] = await db.selectFrom("boards").selectAll().execute();
    expect(board).toMatchObject({ id: made.ok && made.value.boardId, tenant_id: id, name: "Acme", is_default: 1 });
    expect((await trail(db)).map(({ action, actor, address }) => [action, actor, address]).sort()).toEqual([
      ["credential.created", "ada@example.com", "10.0.0.7"],
      ["tenant.created", "ada@example.com", "10.0.0.7"],
    ]);
  });

  it("share a credential; one that does not exist leaves nothing behind", async () => {
    const db = await databases.fresh();
    await make(db, "Acme");
    const [credential] = await db.selectFrom("credentials").select("id").execute();
    await make(db, "Zen", { kind: "existing", id: credential?.id ?? "" });
    expect(await db.selectFrom("credentials").select("id").execute()).toHaveLength(1);
    const before = await stored(db);
    const refused = await createTenant(db, makeDeps(), input("Third", { kind: "existing", id: "none" }), TRACE);
    expect(refused).toMatchObject({ error: { kind: "invalid", rules: { "credential.id": { rule: "unknown" } } } });
    expect(await stored(db)).toEqual(before);
  });

  it("have one name each, upper and lower case alike, also when two are made at once", async () => {
    const db = await databases.fresh();
    await make(db, "Kölner Straße");
    const again = await createTenant(db, makeDeps(), input("KÖLNER straße"), TRACE);
    expect(again).toMatchObject({ error: { kind: "invalid", rules: { name: { rule: "taken" } } } });
    const both = await Promise.all(["Twin", "TWIN"].map((name) => createTenant(db, makeDeps(), input(name), TRACE)));
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const other = await make(db, "Zen");
    const renamed = await changeTenant(db, makeDeps(), other, change("twin"), TRACE);
    expect(renamed).toMatchObject({ error: { rules: { name: { rule: "taken" } } } });
  });

  it("change with before and after, tell the boards, and take their default board's name along", async () => {
    const db = await databases.fresh();
    const deps = makeDeps();
    const id = await make(db, "Acme");
    expect(await changeTenant(db, deps, id, change("Acme Support", { pollSeconds: 30 }), TRACE)).toMatchObject({
      ok: true,
    });
    expect(deps.told).toEqual([id, "board Acme Support 2"]);
    expect(await findTenant(db, id, { sealing: SEALING, baseUrl: null })).toMatchObject({ intervalMs: 30_000 });
    const event = (await trail(db)).find(({ action }) => action === "tenant.changed");
    expect([JSON.parse(event?.before ?? ""), JSON.parse(event?.after ?? "")]).toMatchObject([
      { name: "Acme", poll_interval_ms: 5000 },
      { name: "Acme Support", poll_interval_ms: 30_000 },
    ]);
    const before = await stored(db);
    await changeTenant(db, deps, id, change("Acme Support", { pollSeconds: 30, revision: 2 }), TRACE);
    expect(await stored(db)).toEqual(before);
  });

  it("refuse an older revision and write nothing; of two at once one wins", async () => {
    const db = await databases.fresh();
    const id = await make(db, "Acme");
    const saved = await Promise.all(
      ["One", "Two"].map((name) => changeTenant(db, makeDeps(), id, change(name), TRACE)),
    );
    expect(saved.map((one) => (one.ok ? "saved" : one.error.code)).sort()).toEqual(["saved", "tenant-changed"]);
    const before = await stored(db);
    const conflict = { error: { kind: "conflict", code: "tenant-changed" } };
    expect(await changeTenant(db, makeDeps(), id, change("Three"), TRACE)).toMatchObject(conflict);
    expect(await setPaused(db, makeDeps(), id, { paused: true, revision: 1 }, TRACE)).toMatchObject(conflict);
    expect(await deleteTenant(db, makeDeps(), id, { confirm: "One", revision: 1 }, TRACE)).toMatchObject(conflict);
    expect(await stored(db)).toEqual(before);
  });

  it("pause and go on", async () => {
    const db = await databases.fresh();
    const deps = makeDeps();
    const id = await make(db, "Acme");
    await setPaused(db, deps, id, { paused: true, revision: 1 }, TRACE);
    expect((await tenantDetail(db, ADMIN, id, [], deps.kept))?.condition.state).toBe("paused");
    // A second press wants what is so already.
    expect(await setPaused(db, deps, id, { paused: true, revision: 1 }, TRACE)).toMatchObject({ ok: true });
    expect(await setPaused(db, deps, id, { paused: false, revision: 2 }, TRACE)).toEqual({
      ok: true,
      value: { revision: 3 },
    });
    expect((await trail(db)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(["tenant.paused", "tenant.resumed"]),
    );
    expect(deps.told).toEqual([id, id, id]);
  });

  it("go with all that is theirs and an unused credential, once their name is typed", async () => {
    const db = await databases.fresh();
    const deps = makeDeps();
    const [acme, zen] = [await make(db, "Acme"), await make(db, "Zen")];
    const wrong = await deleteTenant(db, deps, acme, { confirm: "acme", revision: 1 }, TRACE);
    expect(wrong).toMatchObject({ error: { rules: { confirm: { rule: "confirm" } } } });
    expect(await deleteTenant(db, deps, acme, { confirm: " Acme ", revision: 1 }, TRACE)).toMatchObject({ ok: true });
    expect(await db.selectFrom("tenants").select("id").execute()).toEqual([{ id: zen }]);
    expect(await db.selectFrom("boards").select("tenant_id").execute()).toEqual([{ tenant_id: zen }]);
    expect(await db.selectFrom("credentials").select("name").execute()).toEqual([{ name: "Key of Zen" }]);
    expect((await trail(db)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(["tenant.deleted", "credential.deleted"]),
    );
    expect(deps.told).toEqual([acme]);
  });

  it("of the environment are not deleted, nor changed in what a variable holds, while it is set", async () => {
    const db = await databases.fresh();
    const origin = { name: "Acme", region: "eu", apiKey: "eght_key", apiSecret: SECRET, tenantName: "acme01" } as const;
    const id = await upsertTenant(
      db,
      SEALING,
      "environment",
      { ...origin, timeZone: "Europe/Berlin", pollMs: 5000 },
      1,
    );
    const deps = makeDeps({ origins: new Map([["environment", "environment"]]), pollSeconds: true });
    const before = await stored(db);
    const kept = await deleteTenant(db, deps, id, { confirm: "Acme", revision: 1 }, TRACE);
    expect(kept).toMatchObject({ error: { code: "kept-by-environment", message: /Remove EIGHTX8_API_KEY/ } });
    for (const [field, value] of [
      ["region", "us"],
      ["tenantName", null],
      ["pollSeconds", 9],
    ] as const)
      expect(await changeTenant(db, deps, id, change("Acme", { [field]: value }), TRACE)).toMatchObject({
        error: { rules: { [field]: { rule: "held" } } },
      });
    const secret = { apiSecret: "another-secret-0000", revision: 1 };
    expect(await replaceSecret(db, deps, ADMIN, id, secret, TRACE)).toMatchObject({ error: { code: "secret-kept" } });
    expect(await stored(db)).toEqual(before);
    expect(await changeTenant(db, deps, id, change("Acme Support"), TRACE)).toMatchObject({ ok: true });
    // The variable is gone: now it is a tenant like any other.
    const free = await deleteTenant(db, makeDeps(), id, { confirm: "Acme Support", revision: 2 }, TRACE);
    expect(free).toMatchObject({ ok: true });
    expect(await db.selectFrom("credentials").select("id").execute()).toEqual([]);
  });
});

onBothEngines("credentials", (databases) => {
  it("take another secret that nobody reads again, for every tenant they serve", async () => {
    const db = await databases.fresh();
    const deps = makeDeps();
    const acme = await make(db, "Acme");
    const [credential] = await db.selectFrom("credentials").selectAll().execute();
    const zen = await make(db, "Zen", { kind: "existing", id: credential?.id ?? "" });
    const replaced = { apiKey: "eght_key_9876543210", apiSecret: "another-secret-9Zz1", revision: 1 };
    const done = await replaceSecret(db, deps, ADMIN, acme, replaced, TRACE);
    expect(done).toEqual({ ok: true, value: { revision: 2 } });
    expect([...deps.told].sort()).toEqual([acme, zen].sort());
    const found = await findTenant(db, zen, { sealing: SEALING, baseUrl: null });
    expect(found?.connection).toMatchObject({ apiSecret: "another-secret-9Zz1", apiKey: "eght_key_9876543210" });
    const detail = await tenantDetail(db, ADMIN, zen, [], deps.kept);
    expect(detail?.credential).toMatchObject({ secretTail: "9Zz1", apiKeyTail: "3210", revision: 2, otherTenants: 0 });
    expect(JSON.stringify(detail)).not.toMatch(/another-secret|eght_key/);
    await trail(db);
    const stale = await replaceSecret(db, deps, ADMIN, acme, replaced, TRACE);
    expect(stale).toMatchObject({ error: { kind: "conflict", code: "credential-changed" } });
  });

  it("are replaced by a tenant admin only who administers every tenant they serve", async () => {
    const db = await databases.fresh();
    const deps = makeDeps();
    const acme = await make(db, "Acme");
    const [credential] = await db.selectFrom("credentials").select("id").execute();
    const zen = await make(db, "Zen", { kind: "existing", id: credential?.id ?? "" });
    const secret = { apiSecret: "another-secret-0000", revision: 1 };
    const ofOne = caller([
      [acme, "tenant-admin"],
      [zen, "supervisor"],
    ]);
    const refused = await replaceSecret(db, deps, ofOne, acme, secret, TRACE);
    expect(refused).toMatchObject({ error: { kind: "not-allowed", code: "credential-shared" } });
    expect((await tenantDetail(db, ofOne, acme, [], deps.kept))?.may.replaceSecret).toBe(false);
    const ofBoth = caller([
      [acme, "tenant-admin"],
      [zen, "tenant-admin"],
    ]);
    expect((await tenantDetail(db, ofBoth, acme, [], deps.kept))?.may.replaceSecret).toBe(true);
    expect(await replaceSecret(db, deps, ofBoth, acme, secret, TRACE)).toMatchObject({ ok: true });
  });

  it("are renamed, and deleted when nothing uses them", async () => {
    const db = await databases.fresh();
    const deps = makeDeps();
    await make(db, "Acme");
    const [row] = await db.selectFrom("credentials").selectAll().execute();
    const id = row?.id ?? "";
    expect(await renameCredential(db, id, { name: "Main key", revision: 1 }, TRACE)).toMatchObject({ ok: true });
    expect(await renameCredential(db, id, { name: "Late", revision: 1 }, TRACE)).toMatchObject({
      error: { code: "credential-changed" },
    });
    expect(await deleteCredential(db, deps, id, 2, TRACE)).toMatchObject({ error: { code: "credential-in-use" } });
    const unused = { ...row, id: "unused", name: "Unused", api_key: "k", secret_sealed: "", secret_tail: "" };
    await db
      .insertInto("credentials")
      .values({ ...unused, origin: null, secret_key_id: "", revision: 1, created_at: 1, updated_at: 1 })
      .execute();
    expect(await renameCredential(db, "unused", { name: "MAIN KEY", revision: 1 }, TRACE)).toMatchObject({
      error: { rules: { name: { rule: "taken" } } },
    });
    expect(await deleteCredential(db, deps, "unused", 1, TRACE)).toMatchObject({ ok: true });
    expect(await deleteCredential(db, deps, "unused", 1, TRACE)).toMatchObject({ error: { kind: "not-found" } });
  });
});
