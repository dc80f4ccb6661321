import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { checkInput } from "@/lib/contracts/admin/connect";
import { checkNew, checkTenant } from "@/lib/server/connect/begin-check";
import { createCheckLimiter } from "@/lib/server/connect/limiter";
import type { Db } from "@/lib/server/db/database";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { type Simulator, startSimulator } from "@/lib/simulator/server";
import { onBothEngines } from "@/tests/support/databases";
import { simulatorControl } from "@/tests/support/simulator-control";
import { checkDeps, ends, heard, inputFor, somebody } from "./world";

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ size: "small", seed: 5 });
});
afterEach(() => simulatorControl(simulator.url).clearFaults());
afterAll(() => simulator.stop());

async function trail(db: Db) {
  const rows = await db.selectFrom("audit_events").selectAll().where("action", "=", "tenant.checked").execute();
  return rows.map((row) => ({ ...row, after: JSON.parse(row.after ?? "null") }));
}

onBothEngines("beginning a check", ({ fresh }) => {
  it("leaves in the audit trail who checked and how it came out", async () => {
    const deps = checkDeps(await fresh(), simulator.url);
    await heard(await checkNew(deps, inputFor(simulator), somebody()));
    await heard(await checkNew(deps, inputFor(simulator, { apiSecret: "wrong" }), somebody()));
    const told = (await trail(deps.db)).map(({ actor, address, tenant_id, after }) => ({
      actor,
      address,
      tenant_id,
      after,
    }));
    const who = { actor: "ada@example.com", address: "192.0.2.1", tenant_id: null };
    const failure = { outcome: "failed", step: "key", code: "bad-credentials", region: "eu", tenantName: null };
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({ ...who, after: { outcome: "passed", region: "eu", tenantName: null } });
    expect(told).toContainEqual({ ...who, after: failure });
  });

  it("checks a stored tenant and a stored credential with the secret that is stored", async () => {
    const deps = checkDeps(await fresh(), simulator.url);
    const [access] = simulator.tenants;
    if (access === undefined) throw new Error("no tenant");
    const id = await upsertTenant(
      deps.db,
      deps.sealing,
      "test",
      { ...access, pollMs: 5_000, timeZone: "Asia/Tokyo" },
      1,
    );
    // The tenant has no such zone: its boards would fail, so the check does too.
    const { events } = await heard(await checkTenant(deps, id, somebody()));
    expect(ends(events).at(-1)).toBe("numbers failed zone-refused");
    expect(await trail(deps.db)).toMatchObject([{ tenant_id: id, subject_kind: "tenant", subject_id: id }]);
    const { id: credentialId } = await deps.db.selectFrom("credentials").select("id").executeTakeFirstOrThrow();
    const stored = { credential: { kind: "existing", id: credentialId }, region: "eu", tenantName: null } as const;
    expect(ends((await heard(await checkNew(deps, stored, somebody()))).events).at(-1)).toBe("numbers passed");
  });

  it("finds no tenant and no credential that is not there", async () => {
    const deps = checkDeps(await fresh(), simulator.url);
    const missing = { credential: { kind: "existing", id: "nobody" }, region: "eu", tenantName: null } as const;
    expect(await checkNew(deps, missing, somebody())).toMatchObject({ error: { code: "credential-not-found" } });
    expect(await checkTenant(deps, "nobody", somebody())).toMatchObject({ error: { code: "tenant-not-found" } });
  });

  it("never sends back what was entered, whatever 8x8 answers", async () => {
    const deps = checkDeps(await fresh(), simulator.url);
    const apiSecret = "Sup3r-s3cret-value";
    const wrong = await heard(await checkNew(deps, inputFor(simulator, { apiSecret }), somebody()));
    const input = inputFor(simulator);
    const right = await heard(await checkNew(deps, input, somebody()));
    const kept = JSON.stringify(await trail(deps.db));
    for (const text of [wrong.text, right.text, kept]) {
      expect(text).not.toContain(apiSecret);
      expect(text).not.toContain("northwind-secret");
      expect(text).not.toContain("eght_northwind");
    }
  });

  it("ends when the browser goes away, and asks 8x8 nothing more", async () => {
    const deps = checkDeps(await fresh(), simulator.url);
    const control = simulatorControl(simulator.url);
    await control.addFault({ kind: "hang", endpoint: "queues" });
    await control.resetRequests();
    const browser = new AbortController();
    const begun = await checkNew({ ...deps, deadlineMs: 20_000 }, inputFor(simulator), somebody(browser.signal));
    const answered = heard(begun);
    await vi.waitFor(async () => expect((await control.requests()).byEndpoint).toMatchObject({ queues: 1 }));
    browser.abort();
    expect(ends((await answered).events)).toEqual(["reach passed", "key passed"]);
    expect(await trail(deps.db)).toMatchObject([{ after: { outcome: "cancelled" } }]);
    expect((await control.requests()).byEndpoint).toEqual({ token: 1, queues: 1 });
  });

  it("takes no longer than it may: the step under way has failed by then", async () => {
    const deps = checkDeps(await fresh(), simulator.url);
    await simulatorControl(simulator.url).addFault({ kind: "hang", endpoint: "agents" });
    const bounded = { ...deps, deadlineMs: 20_000, longestMs: 1_500 };
    const { events } = await heard(await checkNew(bounded, inputFor(simulator), somebody()));
    expect(ends(events).slice(-2)).toEqual(["contents failed timeout", "numbers not-reached"]);
  });

  it("lets a person's later check end the earlier, and refuses too many", async () => {
    const limiter = createCheckLimiter(Date.now, { windowMs: 60_000, perPerson: 2, inAll: 100, atOnce: 5 });
    const deps = { ...checkDeps(await fresh(), simulator.url), deadlineMs: 20_000, limiter };
    const control = simulatorControl(simulator.url);
    await control.addFault({ kind: "hang", endpoint: "token", count: 1 });
    await control.resetRequests();
    const first = heard(await checkNew(deps, inputFor(simulator), somebody()));
    await vi.waitFor(async () => expect((await control.requests()).byEndpoint).toMatchObject({ token: 1 }));
    const second = heard(await checkNew(deps, inputFor(simulator), somebody()));
    expect(ends((await first).events)).toEqual([]);
    expect(ends((await second).events).at(-1)).toBe("numbers passed");
    expect(await checkNew(deps, inputFor(simulator), somebody())).toMatchObject({
      error: { kind: "limited", code: "too-many-checks", retryAfterMs: expect.any(Number) },
    });
  });
});

it("accepts no input that names an address or does not fit", () => {
  const good = { credential: { kind: "new", apiKey: "key", apiSecret: "secret" }, region: "eu", tenantName: null };
  expect(checkInput.safeParse(good).success).toBe(true);
  for (const field of ["baseUrl", "url", "host", "address"])
    expect(checkInput.safeParse({ ...good, [field]: "http://169.254.169.254" }).success, field).toBe(false);
  const oddity = fc.oneof(
    fc.constantFrom("http://169.254.169.254/", "eu/../..", "a\r\nHost: x", "x".repeat(10_000), "\u0000", " ", "a b"),
    fc.integer(),
    fc.constant(undefined),
    fc.array(fc.string()),
    fc.object(),
  );
  fc.assert(
    fc.property(oddity, fc.constantFrom("region", "tenantName", "apiKey", "apiSecret", "kind"), (odd, field) => {
      if (typeof odd === "string" && /^(http|eu\/|a b)/.test(odd) && field !== "region" && field !== "kind") return;
      const bad =
        field in good ? { ...good, [field]: odd } : { ...good, credential: { ...good.credential, [field]: odd } };
      expect(checkInput.safeParse(bad).success).toBe(false);
    }),
  );
});
