import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as credentialRoute from "@/app/api/admin/credentials/[credentialId]/route";
import * as pausedRoute from "@/app/api/admin/tenants/[tenantId]/paused/route";
import * as tenantRoute from "@/app/api/admin/tenants/[tenantId]/route";
import * as secretRoute from "@/app/api/admin/tenants/[tenantId]/secret/route";
import * as tenantsRoute from "@/app/api/admin/tenants/route";
import type { TenantRole } from "@/lib/domain/roles";
import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { createUser } from "@/lib/server/access/users";
import { getConfig } from "@/lib/server/config/config";
import { getDatabase } from "@/lib/server/db/database";
import type { RouteHandler } from "@/lib/server/http/handler";
import { useProcessConfig } from "@/tests/support/process-config";

/* Whatever is sent to the handlers: a 4xx that names the field, nothing written, nothing secret in the answer. */

const SECRET = "the-api-secret-x7Qp";
const RUNS = { numRuns: 40 };

let config: ReturnType<typeof useProcessConfig>;
let admin = "";
let tenantId = "";
let credentialId = "";

beforeAll(async () => {
  config = useProcessConfig();
  admin = await signIn("ada@example.com", true);
  const made = await call(tenantsRoute.POST, "POST", admin, GOOD.create);
  expect(made.status).toBe(201);
  tenantId = String(made.body.tenantId);
  const [credential] = await (await getDatabase()).selectFrom("credentials").select("id").execute();
  credentialId = credential?.id ?? "";
});
afterAll(() => config.end());

async function signIn(email: string, installationAdmin: boolean, role?: TenantRole): Promise<string> {
  const db = await getDatabase();
  const userId = await createUser(db, { email, name: email, passwordHash: null, installationAdmin }, 0);
  if (role !== undefined)
    await db.insertInto("memberships").values({ user_id: userId, tenant_id: tenantId, role, created_at: 0 }).execute();
  const claims = await startSession(db, userId, { address: null, method: "password" }, Date.now());
  return sessionCookie(await writeToken(getConfig().secret, claims), false).split(";")[0] ?? "";
}

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown> & {
    readonly error?: { readonly code: string; readonly fields?: object; readonly rules?: object };
  };
}

async function call(handler: RouteHandler, method: string, cookie: string | null, body: unknown): Promise<Answered> {
  const headers = { "content-type": "application/json", ...(cookie !== null && { cookie }) };
  const request = new Request("http://localhost:3000/api/x", { method, headers, body: JSON.stringify(body) ?? "" });
  const response = await handler(request, { params: Promise.resolve({ tenantId, credentialId }) });
  const text = await response.text();
  expect(text).not.toContain(SECRET);
  return { status: response.status, body: text === "" ? {} : JSON.parse(text) };
}

const settings = { name: "Acme", region: "eu", tenantName: "acme01", timeZone: "Europe/Berlin", pollSeconds: 5 };
const GOOD = {
  create: {
    ...settings,
    credential: { kind: "new", name: "Acme's key", apiKey: "eght_0123456789ab", apiSecret: SECRET },
  },
  change: { ...settings, revision: 1 },
  paused: { paused: true, revision: 1 },
  secret: { apiKey: "eght_0123456789ab", apiSecret: SECRET, revision: 1 },
  remove: { confirm: "Acme", revision: 1 },
  rename: { name: "Acme's key", revision: 1 },
};

const ROUTES = [
  { name: "create", handler: tenantsRoute.POST, method: "POST", body: GOOD.create },
  { name: "change", handler: tenantRoute.PATCH, method: "PATCH", body: GOOD.change },
  { name: "pause", handler: pausedRoute.PUT, method: "PUT", body: GOOD.paused },
  { name: "replace the secret", handler: secretRoute.PUT, method: "PUT", body: GOOD.secret },
  { name: "delete", handler: tenantRoute.DELETE, method: "DELETE", body: GOOD.remove },
  { name: "rename the credential", handler: credentialRoute.PATCH, method: "PATCH", body: GOOD.rename },
  { name: "delete the credential", handler: credentialRoute.DELETE, method: "DELETE", body: { revision: 1 } },
] as const;

async function stored(): Promise<string> {
  const db = await getDatabase();
  const read = (table: "tenants" | "credentials" | "boards" | "audit_events") =>
    db.selectFrom(table).selectAll().orderBy("id").execute();
  return JSON.stringify([
    await read("tenants"),
    await read("credentials"),
    await read("boards"),
    await read("audit_events"),
  ]);
}

/** Text that no field takes: empty, too long, with control characters, halves of characters, turned directions. */
const badText = fc.oneof(
  fc.constantFrom(
    "",
    "   ",
    "\u0000",
    "a\u0007b",
    "a\nb",
    "\ud800",
    "\u202eevil",
    "\u2028",
    "x".repeat(1025),
    "é".repeat(4000),
  ),
  fc
    .tuple(fc.string(), fc.constantFrom("\u0000", "\u001b", "\u007f", "\u2066"), fc.string({ minLength: 1 }))
    .map(([before, evil, after]) => `a${before}${evil}${after}a`),
);
const wrongType = fc.oneof(
  fc.constantFrom<unknown>(true, [], {}, 1.5, [null], { toString: 1 }),
  fc.array(fc.jsonValue()),
  fc.double({ noDefaultInfinity: true, noNaN: true }).filter((value) => !Number.isInteger(value)),
);
const badNumber = fc.oneof(
  fc.constantFrom<unknown>("5", "", null, true, Number.NaN, -1, 0, 1.5, 2 ** 53, 1e300),
  fc.integer({ max: 0 }),
);

/** Every field and what it never takes. */
const FIELDS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  name: fc.oneof(badText, wrongType, fc.constant(null)),
  region: fc.oneof(badText, wrongType, fc.constantFrom("EU", "de", null), fc.string({ minLength: 3 })),
  tenantName: fc.oneof(badText, wrongType),
  timeZone: fc.oneof(badText, wrongType, fc.constantFrom("Mars/Base", "+01:00", "europe/berlin", "<b>", "../etc")),
  pollSeconds: fc.oneof(badNumber, wrongType, fc.integer({ max: 4 }), fc.integer({ min: 3601 })),
  revision: badNumber,
  paused: fc.oneof(badText, fc.constantFrom<unknown>(0, 1, "true", null)),
  apiKey: fc.oneof(badText, wrongType, fc.constantFrom("a:b", "a b", "kéy", "<> <")),
  apiSecret: fc.oneof(badText, wrongType, fc.constantFrom("a b", "sécret")),
  confirm: fc.oneof(
    badText,
    wrongType,
    fc.constantFrom("acme", "Acme2", null),
    fc.string().filter((t) => t.trim() !== "Acme"),
  ),
  credential: fc.oneof(
    badText,
    wrongType,
    fc.constantFrom<unknown>({ kind: "new" }, { kind: "old" }, { kind: "existing" }),
  ),
};

describe.each(ROUTES)("$name", ({ handler, method, body }) => {
  let before = "";
  beforeEach(async () => {
    before = await stored();
  });

  it.each(Object.keys(body))("names %s and writes nothing when it cannot be accepted", async (field) => {
    const bad = FIELDS[field] ?? fc.constant(null);
    await fc.assert(
      fc.asyncProperty(bad, async (value) => {
        const answered = await call(handler, method, admin, { ...body, [field]: value });
        expect(answered).toMatchObject({ status: 400, body: { error: { code: "invalid" } } });
        const names = Object.keys(answered.body.error?.fields ?? {});
        expect(names.length).toBeGreaterThan(0);
        expect(names.every((path) => path === field || path.startsWith(`${field}.`))).toBe(true);
        expect(Object.keys(answered.body.error?.rules ?? {})).toEqual(names);
      }),
      RUNS,
    );
    expect(await stored()).toBe(before);
  });

  it("answers 4xx to whatever JSON it gets", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect((await call(handler, method, admin, value)).status).toBe(400);
      }),
      RUNS,
    );
    expect(await stored()).toBe(before);
  });

  it("refuses a revision of another state as a conflict", async () => {
    const field = ["revision"].find((name) => name in body);
    if (field === undefined) return;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2 }), async (revision) => {
        const answered = await call(handler, method, admin, { ...body, [field]: revision });
        expect(answered.status).toBe(409);
        expect(answered.body.error?.code).toMatch(/^(tenant|credential)-changed$/);
      }),
      RUNS,
    );
    expect(await stored()).toBe(before);
  });

  it("lets in nobody who is signed out, and nobody whose tenant it is not", async () => {
    const foreign = await signIn(`foreign-${method}-${Object.keys(body).join("-")}@example.com`.toLowerCase(), false);
    const own = await signIn(
      `own-${method}-${Object.keys(body).join("-")}@example.com`.toLowerCase(),
      false,
      "supervisor",
    );
    before = await stored();
    expect((await call(handler, method, null, body)).status).toBe(401);
    const ofInstallation =
      handler === tenantsRoute.POST || handler === credentialRoute.PATCH || handler === credentialRoute.DELETE;
    expect((await call(handler, method, foreign, body)).status).toBe(ofInstallation ? 403 : 404);
    expect((await call(handler, method, own, body)).status).toBe(403);
    expect(await stored()).toBe(before);
  });
});

describe("markup in a name", () => {
  it("is text like any other: stored as it was typed", async () => {
    const name = `<script>alert("1")</script> & 'Söhne' {tenant}`;
    const answered = await call(credentialRoute.PATCH, "PATCH", admin, { name: `  ${name} `, revision: 1 });
    expect([answered.status, answered.body]).toEqual([200, { revision: 2 }]);
    const db = await getDatabase();
    expect(await db.selectFrom("credentials").select("name").execute()).toEqual([{ name }]);
  });
});
