import { expect, it } from "vitest";
import { open, sealingKey } from "@/lib/server/crypto/seal";
import { changeProvider } from "@/lib/server/identity-providers/change-provider";
import { createProvider } from "@/lib/server/identity-providers/create-provider";
import { deleteProvider } from "@/lib/server/identity-providers/delete-provider";
import { setProviderEnabled } from "@/lib/server/identity-providers/enable-provider";
import { findProviderDetail, listProviders } from "@/lib/server/identity-providers/find-providers";
import { findProvider } from "@/lib/server/single-sign-on/providers";
import { onBothEngines } from "@/tests/support/databases";
import { addPerson, addTenant, SECRET } from "@/tests/support/people";
import { CLIENT_SECRET, change, input, make, providerDeps, stored, TRACE, trail } from "./world";

onBothEngines("an admin's identity providers", (databases) => {
  it("are stored whole, their secret for sign-ins alone", async () => {
    const db = await databases.fresh();
    const acme = await addTenant(db, "Acme");
    const made = await make(db, {
      domains: ["Example.com", "@example.com", "münchen.example"],
      groups: [
        { group: "Wall", gives: { kind: "tenant", tenantId: acme.id, role: "supervisor" } },
        { group: "Admins", gives: { kind: "installation" } },
      ],
    });
    const detail = await findProviderDetail(db, made.id);
    expect(detail).toEqual({
      id: made.id,
      name: "Acme",
      kind: "okta",
      maker: { kind: "okta", domain: "acme.okta.com" },
      issuer: "https://acme.okta.com",
      clientId: "0oa1b2c3",
      secretTail: "x7Qp",
      domains: ["example.com", "xn--mnchen-3ya.example"],
      groupsClaim: "groups",
      groups: [
        { group: "Admins", gives: { kind: "installation" } },
        { group: "Wall", gives: { kind: "tenant", tenantId: acme.id, role: "supervisor" } },
      ],
      enabled: true,
      people: 0,
      lastSignInAt: null,
      revision: 1,
    });
    expect(JSON.stringify([detail, await listProviders(db)])).not.toContain(CLIENT_SECRET);
    expect(await findProvider(db, sealingKey(SECRET), made.id)).toMatchObject({ clientSecret: CLIENT_SECRET });
    expect(await trail(db)).toMatchObject([
      {
        action: "identity-provider.created",
        actor: "ada@example.com",
        after: {
          name: "Acme",
          issuer: "https://acme.okta.com",
          secret_tail: "x7Qp",
          groups: [
            { group: "Wall", tenant: "Acme", role: "supervisor" },
            { group: "Admins", installationAdmin: true },
          ],
        },
      },
    ]);
  });

  it("have a name and an id each; what does not fit leaves nothing behind", async () => {
    const db = await databases.fresh();
    const { id } = await make(db);
    const before = await stored(db);
    const deps = providerDeps(db);
    const refused = async (more: Parameters<typeof input>[0]) => {
      const done = await createProvider(deps, input(more), TRACE);
      return done.ok ? null : { code: done.error.code, rules: done.error.rules };
    };
    expect(await refused({ name: "ACME" })).toEqual({ code: "invalid", rules: { name: { rule: "taken" } } });
    expect(await refused({ name: "Other", id })).toEqual({ code: "provider-made-already", rules: undefined });
    expect(await refused({ name: "Other", maker: { kind: "oidc", issuer: "http://127.0.0.1:4000" } })).toEqual({
      code: "invalid",
      rules: { "maker.issuer": { rule: "issuer-address" } },
    });
    const nowhere = { kind: "tenant", tenantId: "nowhere", role: "viewer" } as const;
    expect(await refused({ name: "Other", groups: [{ group: "Wall", gives: nowhere }] })).toEqual({
      code: "invalid",
      rules: { "groups.0.gives.tenantId": { rule: "unknown" } },
    });
    expect(await stored(db)).toEqual(before);
  });

  it("may be on this machine in the clear for a Wallboard that is there, too", async () => {
    const db = await databases.fresh();
    const here = input({ maker: { kind: "oidc", issuer: "http://127.0.0.1:4000" } });
    const done = await createProvider({ ...providerDeps(db), siteUrl: "http://localhost:3000" }, here, TRACE);
    expect(done).toEqual({ ok: true, value: { id: here.id } });
  });

  it("keep their secret when everything else changes but where it is sent", async () => {
    const db = await databases.fresh();
    const made = await make(db);
    const deps = providerDeps(db);
    const changed = await changeProvider(
      deps,
      made.id,
      change(made, { name: "Acme SSO", groupsClaim: "roles" }),
      TRACE,
    );
    expect(changed).toEqual({ ok: true, value: { revision: 2 } });
    expect(await findProvider(db, deps.sealing, made.id)).toMatchObject({
      clientSecret: CLIENT_SECRET,
      provider: { name: "Acme SSO", groupsClaim: "roles" },
    });
    const [event] = (await trail(db)).filter(({ action }) => action === "identity-provider.changed");
    expect(event?.after).not.toHaveProperty("secret");
    expect([event?.before.name, event?.after.name]).toEqual(["Acme", "Acme SSO"]);
  });

  it("never send a stored secret to another issuer, or for another client", async () => {
    const db = await databases.fresh();
    const made = await make(db);
    const deps = providerDeps(db);
    const before = await stored(db);
    for (const elsewhere of [
      { maker: { kind: "okta", domain: "evil.okta.com" } },
      { maker: { kind: "oidc", issuer: "https://evil.example" } },
      { clientId: "another" },
    ] as const)
      expect(await changeProvider(deps, made.id, change(made, elsewhere), TRACE)).toMatchObject({
        ok: false,
        error: { rules: { clientSecret: { rule: "secret-again" } } },
      });
    expect(await stored(db)).toEqual(before);
    const moved = change(made, { clientId: "another", clientSecret: "another-secret-x7Qp" });
    expect(await changeProvider(deps, made.id, moved, TRACE)).toMatchObject({ ok: true });
    expect(await findProvider(db, deps.sealing, made.id)).toMatchObject({ clientSecret: "another-secret-x7Qp" });
  });

  it("replace their secret, sealed for their own row", async () => {
    const db = await databases.fresh();
    const [one, other] = [await make(db), await make(db, { name: "Other" })];
    const deps = providerDeps(db);
    const replaced = await changeProvider(deps, one.id, change(one, { clientSecret: "new-secret-x7Qp" }), TRACE);
    expect(replaced).toEqual({ ok: true, value: { revision: 2 } });
    const row = await db
      .selectFrom("identity_providers")
      .select(["secret_sealed", "secret_tail"])
      .where("id", "=", one.id)
      .executeTakeFirstOrThrow();
    expect(row.secret_tail).toBe("");
    const context = (id: string) => `identity_providers.secret_sealed:${id}`;
    expect(open(deps.sealing, row.secret_sealed, context(one.id))).toEqual({ ok: true, value: "new-secret-x7Qp" });
    expect(open(deps.sealing, row.secret_sealed, context(other.id)).ok).toBe(false);
    const [event] = (await trail(db)).filter(({ action }) => action === "identity-provider.changed");
    expect(event?.after).toMatchObject({ secret: "replaced" });
  });

  it("write nothing where nothing changes", async () => {
    const db = await databases.fresh();
    const made = await make(db);
    const before = await stored(db);
    const same = change(made, { domains: ["EXAMPLE.com", "example.com"] });
    expect(await changeProvider(providerDeps(db), made.id, same, TRACE)).toEqual({ ok: true, value: undefined });
    expect(await stored(db)).toEqual(before);
  });

  it("are changed by one of two admins; the other is told, and loses nothing in silence", async () => {
    const db = await databases.fresh();
    await addPerson(db, "Ada", "installation-admin");
    const made = await make(db);
    const deps = providerDeps(db);
    const answers = await Promise.all(
      ["One", "Two"].map((name) => changeProvider(deps, made.id, change(made, { name }), TRACE)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const [late] = answers.filter((answer) => !answer.ok);
    expect(late).toMatchObject({ error: { kind: "conflict", code: "identity-provider-changed" } });
    const before = await stored(db);
    const stale = { enabled: false, revision: 1 };
    expect(await setProviderEnabled(deps, made.id, stale, TRACE)).toMatchObject({ ok: false });
    expect(await deleteProvider(deps, made.id, { confirm: "One", revision: 1 }, TRACE)).toMatchObject({
      error: { code: "identity-provider-changed" },
    });
    expect(await stored(db)).toEqual(before);
  });

  it("are not found when they are gone", async () => {
    const db = await databases.fresh();
    const deps = providerDeps(db);
    const gone = { ok: false, error: { kind: "not-found", code: "identity-provider-not-found" } };
    expect(await changeProvider(deps, "none", change(input()), TRACE)).toMatchObject(gone);
    expect(await setProviderEnabled(deps, "none", { enabled: true, revision: 1 }, TRACE)).toMatchObject(gone);
    expect(await deleteProvider(deps, "none", { confirm: "x", revision: 1 }, TRACE)).toMatchObject(gone);
    expect(await findProviderDetail(db, "none")).toBeNull();
  });
});
