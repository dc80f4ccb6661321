import { expect, it } from "vitest";
import type { GroupGrant } from "@/lib/contracts/admin/identity-providers";
import type { TenantRole } from "@/lib/domain/roles";
import { findCaller, startSession } from "@/lib/server/access/sessions";
import type { Db } from "@/lib/server/db/database";
import { changeProvider } from "@/lib/server/identity-providers/change-provider";
import { deleteProvider } from "@/lib/server/identity-providers/delete-provider";
import { setProviderEnabled } from "@/lib/server/identity-providers/enable-provider";
import { findProviderDetail } from "@/lib/server/identity-providers/find-providers";
import { onBothEngines } from "@/tests/support/databases";
import { addPerson, addTenant, asCaller } from "@/tests/support/people";
import { change, make, providerDeps, TRACE, trail } from "./world";

const gives = (tenantId: string, role: TenantRole): GroupGrant["gives"] => ({ kind: "tenant", tenantId, role });

/** What a provider's groups gave somebody at their last sign-in. */
async function granted(db: Db, userId: string, providerId: string, roles: Readonly<Record<string, TenantRole>>) {
  for (const [tenant_id, role] of Object.entries(roles))
    await db
      .insertInto("memberships")
      .values({ user_id: userId, tenant_id, role, provider_id: providerId, created_at: 0 })
      .execute();
}

async function cameThrough(db: Db, userId: string, providerId: string) {
  const identity = { provider_id: providerId, subject: `sub-${userId}`, user_id: userId };
  await db
    .insertInto("user_identities")
    .values({ ...identity, created_at: 0, last_sign_in_at: 4000 })
    .execute();
  return startSession(db, userId, { address: null, method: "sso", providerId }, Date.now());
}

onBothEngines("what a provider gave", (databases) => {
  it("goes at once where no group can give it any more; what people gave stays", async () => {
    const db = await databases.fresh();
    const [north, south] = [await addTenant(db, "North"), await addTenant(db, "South")];
    const [wall, boss]: GroupGrant[] = [
      { group: "Wall", gives: gives(north.id, "supervisor") },
      { group: "Boss", gives: gives(north.id, "tenant-admin") },
    ];
    if (wall === undefined || boss === undefined) throw new Error("unreachable");
    const made = await make(db, { groups: [wall, boss, { group: "Wall", gives: gives(south.id, "viewer") }] });
    const [ben, cleo, dan] = [
      await addPerson(db, "Ben"),
      await addPerson(db, "Cleo", { [north.id]: "tenant-admin" }),
      await addPerson(db, "Dan"),
    ];
    await granted(db, ben.userId, made.id, { [north.id]: "tenant-admin", [south.id]: "viewer" });
    await granted(db, cleo.userId, made.id, { [south.id]: "viewer" });
    await granted(db, dan.userId, made.id, { [north.id]: "supervisor" });
    const deps = providerDeps(db);
    expect(await changeProvider(deps, made.id, change(made, { groups: [wall] }), TRACE)).toMatchObject({ ok: true });
    const rolesOf = async (userId: string) => [...(await asCaller(db, userId)).roles];
    expect(await rolesOf(ben.userId)).toEqual([[north.id, "supervisor"]]);
    expect(await rolesOf(cleo.userId)).toEqual([[north.id, "tenant-admin"]]);
    expect(await rolesOf(dan.userId)).toEqual([[north.id, "supervisor"]]);
    expect([...deps.rechecked].sort()).toEqual([ben.userId, cleo.userId].sort());
    const taken = (await trail(db)).filter(({ action }) => action.startsWith("member."));
    expect(taken.map(({ action, actor, tenantId }) => [action, actor, tenantId]).sort()).toEqual(
      [
        ["member.changed", "ada@example.com", north.id],
        ["member.removed", "ada@example.com", south.id],
        ["member.removed", "ada@example.com", south.id],
      ].sort(),
    );
    const revision = async (id: string) =>
      (await db.selectFrom("users").select("revision").where("id", "=", id).executeTakeFirstOrThrow()).revision;
    expect([await revision(ben.userId), await revision(dan.userId)]).toEqual([2, 1]);
  });

  it("takes the installation from who had it by a group alone, but never from the last who has it", async () => {
    const db = await databases.fresh();
    const made = await make(db, { groups: [{ group: "Admins", gives: { kind: "installation" } }] });
    const [ben, cleo] = [
      await addPerson(db, "Ben", "installation-admin"),
      await addPerson(db, "Cleo", "installation-admin"),
    ];
    const byGroup = (id: string) =>
      db.updateTable("users").set({ admin_provider_id: made.id }).where("id", "=", id).execute();
    await byGroup(ben.userId);
    const deps = providerDeps(db);
    expect(await changeProvider(deps, made.id, change(made, { groups: [] }), TRACE)).toMatchObject({ ok: true });
    expect((await asCaller(db, ben.userId)).installationAdmin).toBe(false);
    expect((await asCaller(db, cleo.userId)).installationAdmin).toBe(true);
    expect(deps.rechecked).toEqual([ben.userId]);
    await byGroup(cleo.userId);
    const again = change(made, { groups: [], name: "Again", revision: 2 });
    expect(await changeProvider(deps, made.id, again, TRACE)).toMatchObject({ ok: true });
    expect((await asCaller(db, cleo.userId)).installationAdmin).toBe(true);
  });

  it("signs everybody out who came in through it when it is turned off, for good", async () => {
    const db = await databases.fresh();
    await addPerson(db, "Ada", "installation-admin");
    const made = await make(db);
    const ben = await addPerson(db, "Ben");
    const claims = await cameThrough(db, ben.userId, made.id);
    const [sso, own] = [claims, await startSession(db, ben.userId, { address: null, method: "password" }, Date.now())];
    const deps = providerDeps(db);
    expect(await findProviderDetail(db, made.id)).toMatchObject({ people: 1, lastSignInAt: 4000 });
    const off = { enabled: false, revision: 1 };
    expect(await setProviderEnabled(deps, made.id, off, TRACE)).toEqual({ ok: true, value: { revision: 2 } });
    expect(deps.rechecked).toEqual([ben.userId]);
    expect(await findCaller(db, sso, Date.now())).toBeNull();
    expect(await findCaller(db, own, Date.now())).not.toBeNull();
    // Who presses the same button once more wants what is so already.
    expect(await setProviderEnabled(deps, made.id, off, TRACE)).toEqual({ ok: true, value: undefined });
    const on = { enabled: true, revision: 2 };
    expect(await setProviderEnabled(deps, made.id, on, TRACE)).toEqual({ ok: true, value: { revision: 3 } });
    expect(await findCaller(db, sso, Date.now())).toBeNull();
    const events = (await trail(db)).map(({ action, after }) => [action, after.enabled]);
    expect(events.slice(1)).toEqual([
      ["identity-provider.disabled", false],
      ["identity-provider.enabled", true],
    ]);
  });

  it("goes with the provider: memberships, sessions, identities, and an admin's right", async () => {
    const db = await databases.fresh();
    await addPerson(db, "Ada", "installation-admin");
    const north = await addTenant(db, "North");
    const made = await make(db, { groups: [{ group: "Wall", gives: gives(north.id, "viewer") }] });
    const ben = await addPerson(db, "Ben", "installation-admin");
    await granted(db, ben.userId, made.id, { [north.id]: "viewer" });
    await db.updateTable("users").set({ admin_provider_id: made.id }).where("id", "=", ben.userId).execute();
    await cameThrough(db, ben.userId, made.id);
    const deps = providerDeps(db);
    expect(await deleteProvider(deps, made.id, { confirm: "acme", revision: 1 }, TRACE)).toMatchObject({
      error: { rules: { confirm: { rule: "confirm" } } },
    });
    expect(await deleteProvider(deps, made.id, { confirm: " Acme ", revision: 1 }, TRACE)).toMatchObject({ ok: true });
    expect(deps.rechecked).toEqual([ben.userId]);
    expect(await asCaller(db, ben.userId)).toMatchObject({ installationAdmin: false, roles: new Map() });
    for (const table of ["identity_providers", "identity_provider_groups", "user_identities"] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    expect((await trail(db)).at(-1)).toMatchObject({
      action: "identity-provider.deleted",
      before: { name: "Acme", groups: [{ group: "Wall", tenant: "North", role: "viewer" }] },
    });
  });

  it("stays while nobody could sign in without it", async () => {
    const db = await databases.fresh();
    const made = await make(db);
    const ada = await addPerson(db, "Ada", "installation-admin");
    await db.updateTable("users").set({ password_hash: null }).where("id", "=", ada.userId).execute();
    const deps = providerDeps(db);
    const refusal = { ok: false, error: { kind: "conflict", code: "no-local-admin" } };
    expect(await setProviderEnabled(deps, made.id, { enabled: false, revision: 1 }, TRACE)).toMatchObject(refusal);
    expect(await deleteProvider(deps, made.id, { confirm: "Acme", revision: 1 }, TRACE)).toMatchObject(refusal);
    await addPerson(db, "Ben", "installation-admin");
    expect(await setProviderEnabled(deps, made.id, { enabled: false, revision: 1 }, TRACE)).toMatchObject({ ok: true });
  });

  it("forgets who people are at an issuer that is another one now", async () => {
    const db = await databases.fresh();
    const made = await make(db);
    const ben = await addPerson(db, "Ben");
    await cameThrough(db, ben.userId, made.id);
    const deps = providerDeps(db);
    const people = async () => (await findProviderDetail(db, made.id))?.people;
    expect(await changeProvider(deps, made.id, change(made, { name: "Same issuer" }), TRACE)).toMatchObject({
      ok: true,
    });
    expect(await people()).toBe(1);
    const moved = change(made, {
      maker: { kind: "okta", domain: "new.okta.com" },
      clientSecret: "other-secret-x7Qp",
      revision: 2,
    });
    expect(await changeProvider(deps, made.id, moved, TRACE)).toMatchObject({ ok: true });
    expect(await people()).toBe(0);
  });
});
