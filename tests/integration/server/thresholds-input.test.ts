import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as route from "@/app/api/admin/tenants/[tenantId]/thresholds/route";
import type { TenantRole } from "@/lib/domain/roles";
import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { createUser } from "@/lib/server/access/users";
import { getConfig } from "@/lib/server/config/config";
import { sealingKey } from "@/lib/server/crypto/seal";
import { getDatabase } from "@/lib/server/db/database";
import type { RouteHandler } from "@/lib/server/http/handler";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { takeProcessConfig } from "@/tests/support/process-config";

/* Whatever is sent to the handler: a 4xx that names the field, and nothing written. */

const RULE = {
  direction: "above",
  near: { by: "number", value: 5 },
  breach: { by: "number", value: 10 },
  forMs: 0,
  recover: 0,
  hours: null,
  top: true,
};
const GOOD = { figure: "interactionsWaitInQueue.rt", rule: RULE };

let config: ReturnType<typeof takeProcessConfig>;
let tenantId = "";
let supervisor = "";
let viewer = "";
let stranger = "";

beforeAll(async () => {
  config = takeProcessConfig();
  const connection = {
    name: "Acme",
    region: "eu",
    apiKey: "k",
    apiSecret: "s",
    tenantName: null,
    pollMs: 5000,
  } as const;
  tenantId = await upsertTenant(await getDatabase(), sealingKey(getConfig().secret), "a", connection, 0);
  supervisor = await signIn("supervisor");
  viewer = await signIn("viewer");
  stranger = await signIn(null);
});
afterAll(() => config.end());

async function signIn(role: TenantRole | null): Promise<string> {
  const db = await getDatabase();
  const email = `${role ?? "nobody"}@example.com`;
  const userId = await createUser(db, { email, name: email, passwordHash: null, installationAdmin: false }, 0);
  if (role !== null)
    await db.insertInto("memberships").values({ user_id: userId, tenant_id: tenantId, role, created_at: 0 }).execute();
  const claims = await startSession(db, userId, { address: null, method: "password" }, Date.now());
  return sessionCookie(await writeToken(getConfig().secret, claims), false).split(";")[0] ?? "";
}

async function call(handler: RouteHandler, cookie: string | null, body?: string) {
  const headers = { "content-type": "application/json", ...(cookie !== null && { cookie }) };
  const init = body === undefined ? { headers } : { method: "PUT", headers, body };
  const response = await handler(new Request("http://localhost:3000/api/x", init), {
    params: Promise.resolve({ tenantId }),
  });
  return { status: response.status, body: await response.json() };
}

const put = (rules: unknown, revision: unknown = 1) => call(route.PUT, supervisor, JSON.stringify({ revision, rules }));
const stored = async () => {
  const db = await getDatabase();
  return [
    await db.selectFrom("tenant_thresholds").selectAll().execute(),
    await db.selectFrom("tenants").selectAll().execute(),
  ];
};

describe("saving limits", () => {
  it.each([
    ["rules.0.figure", { ...GOOD, figure: "calc:mine" }, "unknown"],
    ["rules.0.figure", { ...GOOD, figure: "agents:status.rt" }, "unknown"],
    [
      "rules.0.rule.breach.value",
      { ...GOOD, rule: { ...RULE, near: null, breach: { by: "number", value: -1 } } },
      "out-of-range",
    ],
    ["rules.0.rule.breach.by", { ...GOOD, rule: { ...RULE, breach: { by: "sla", share: 1 } } }, "no-own-limit"],
    [
      "rules.0.rule.near.metric",
      { ...GOOD, rule: { ...RULE, near: { by: "metric", metric: "slaPercentage.today", factor: 1 } } },
      "unlike-metric",
    ],
    ["rules.0.rule.near", { ...GOOD, rule: { ...RULE, near: { by: "number", value: 11 } } }, "near-beyond-breach"],
    ["rules.0.rule.forMs", { ...GOOD, rule: { ...RULE, forMs: -1 } }, "too_small"],
  ])("names %s where it cannot be accepted", async (path, entry, name) => {
    const answered = await put([entry]);
    expect(answered).toMatchObject({ status: 400, body: { error: { code: "invalid" } } });
    expect(Object.entries(answered.body.error.rules)).toEqual([[path, expect.objectContaining({ rule: name })]]);
  });

  it("takes each figure once", async () => {
    expect((await put([GOOD, GOOD])).body.error.rules).toEqual({ rules: { rule: "twice" } });
  });

  it("answers 4xx to whatever it gets, and writes nothing", async () => {
    const before = await stored();
    const anything = fc.oneof(
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.jsonValue().map((rules) => JSON.stringify({ revision: 1, rules: [rules] })),
      fc.jsonValue().map((rule) => JSON.stringify({ revision: 1, rules: [{ ...GOOD, rule }] })),
      fc.tuple(fc.constantFrom(...Object.keys(RULE)), fc.jsonValue()).map(([field, value]) =>
        // What would be taken is sent upon another state.
        JSON.stringify({ revision: 99, rules: [{ ...GOOD, rule: { ...RULE, [field]: value } }] }),
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        const { status } = await call(route.PUT, supervisor, body);
        expect([400, 409]).toContain(status);
      }),
      { numRuns: 300 },
    );
    expect(await stored()).toEqual(before);
  });

  it("lets in supervisors of the tenant, and nobody else", async () => {
    const body = JSON.stringify({ revision: 1, rules: [GOOD] });
    expect((await call(route.PUT, null, body)).status).toBe(401);
    expect((await call(route.PUT, viewer, body)).status).toBe(403);
    expect((await call(route.PUT, stranger, body)).status).toBe(404);
    expect((await call(route.GET, viewer)).status).toBe(403);
    expect(await call(route.PUT, supervisor, body)).toMatchObject({
      status: 200,
      body: { revision: 2, rules: [GOOD] },
    });
    expect(await call(route.GET, supervisor)).toMatchObject({ status: 200, body: { revision: 2, tenantName: "Acme" } });
    expect(await call(route.PUT, supervisor, body)).toMatchObject({
      status: 409,
      body: { error: { code: "thresholds-changed" } },
    });
  });
});
