import { existsSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { services } from "@/lib/server/http/services";
import { appRoutes } from "@/tests/integration/access/app-routes";
import { takeProcessConfig } from "@/tests/support/process-config";
import { CONFIGURATION_CASES } from "./configuration-cases";
import { DISPLAY_CASES } from "./display-cases";
import { LINK_CASES } from "./link-cases";
import { PEOPLE_CASES } from "./people-cases";
import { PROVIDER_CASES } from "./provider-cases";
import { TENANT_CASES } from "./tenant-cases";
import { type InputWorld, inputWorld, SECRET, written } from "./world";

/* Whatever is sent to a handler: a 4xx that names the field, nothing written, nothing secret in the answer. */

const CASES = [
  ...PEOPLE_CASES,
  ...TENANT_CASES,
  ...PROVIDER_CASES,
  ...CONFIGURATION_CASES,
  ...LINK_CASES,
  ...DISPLAY_CASES,
];

/** Handlers that change something and are told nothing but by their address. */
const WITHOUT_BODY = [
  "DELETE /api/account/sessions",
  "DELETE /api/account/sessions/[sessionId]",
  "DELETE /api/admin/invitations/[invitationId]",
  "DELETE /api/admin/people/[userId]/second-factor",
  "DELETE /api/admin/sessions/[sessionId]",
  "DELETE /api/admin/tenants/[tenantId]/assets/[assetId]",
  "DELETE /api/admin/tenants/[tenantId]/boards/[boardId]",
  "DELETE /api/admin/tenants/[tenantId]/invitations/[invitationId]",
  "DELETE /api/boards/[boardId]/links/[linkId]",
  "DELETE /api/displays/[displayId]",
  "DELETE /api/tenants/[tenantId]/display-links/[linkId]",
  "POST /api/admin/people/[userId]/password-link",
  "POST /api/admin/tenants/[tenantId]/check",
];

/** Handlers whose input has a test of its own, and where. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "DELETE /api/boards/[boardId]/draft": "tests/integration/boards/design-routes.test.ts",
  "DELETE /api/boards/[boardId]/publish": "tests/integration/boards/design-routes.test.ts",
  "POST /api/admin/tenants/[tenantId]/assets": "tests/integration/boards/assets.test.ts",
  "POST /api/admin/tenants/[tenantId]/boards/originals": "tests/integration/boards/design-routes.test.ts",
  "POST /api/auth/[...nextauth]": "tests/integration/server/auth-handler.test.ts",
  "POST /api/boards/[boardId]/publish": "tests/integration/boards/design-routes.test.ts",
  "POST /api/boards/[boardId]/restore": "tests/integration/boards/design-routes.test.ts",
  "POST /api/boards/[boardId]/samples": "tests/integration/boards/samples.test.ts",
  "POST /api/demo/sign-in": "tests/integration/server/sign-in.test.ts",
  "POST /api/set-up": "tests/integration/server/set-up.test.ts",
  "PUT /api/admin/tenants/[tenantId]/thresholds": "tests/integration/server/thresholds-input.test.ts",
  "PUT /api/boards/[boardId]/draft": "tests/integration/boards/design-routes.test.ts",
};

const RUNS = { numRuns: 40 };
const routes = await appRoutes();

let config: ReturnType<typeof takeProcessConfig>;
let world: InputWorld;
beforeAll(async () => {
  // Nothing listens there: what 8x8 says does not matter here.
  config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
  world = await inputWorld();
});
afterAll(async () => {
  await (await services()).live.stop();
  await config.end();
});

interface Answered {
  readonly status: number;
  readonly error: { readonly code?: string; readonly fields?: object; readonly rules?: object } | undefined;
}

async function send(key: string, body: unknown, isPublic = false): Promise<Answered> {
  const [method = "", path = ""] = key.split(" ");
  const handler = routes.get(key);
  if (handler === undefined || handler === null) throw new Error(`There is no ${key}.`);
  const headers = { "content-type": "application/json", ...(isPublic ? {} : { cookie: world.cookie }) };
  const request = new Request(`http://localhost:3000${path.replace(/[[\]]/g, "")}`, {
    method,
    headers,
    body: JSON.stringify(body) ?? "",
  });
  const response = await handler(request, { params: Promise.resolve({ ...world.ids }) });
  const text = await response.text();
  expect(text).not.toContain(SECRET);
  return { status: response.status, error: text === "" ? undefined : JSON.parse(text).error };
}

it("every handler that is told something is fuzzed here or elsewhere", () => {
  const changing = [...routes.keys()].filter((key) => /^(POST|PUT|PATCH|DELETE) /.test(key));
  const told = [...CASES.map(({ key }) => key), ...WITHOUT_BODY, ...Object.keys(ELSEWHERE)];
  expect(told.sort()).toEqual(changing.sort());
  expect(Object.values(ELSEWHERE).filter((file) => !existsSync(file))).toEqual([]);
});

describe.each(CASES)("$key", ({ key, body, fields, stale, isPublic }) => {
  let before = "";
  beforeEach(async () => {
    before = await written(world);
  });

  it("has its every field in the table", () => {
    expect(Object.keys(fields).sort()).toEqual(Object.keys(body(world)).sort());
  });

  it.each(Object.entries(fields))("names %s and writes nothing when it cannot be accepted", async (field, bad) => {
    await fc.assert(
      fc.asyncProperty(bad, async (value) => {
        const { status, error } = await send(key, { ...body(world), [field]: value }, isPublic);
        expect({ status, code: error?.code }).toEqual({ status: 400, code: "invalid" });
        const names = Object.keys(error?.fields ?? {});
        expect(names.length).toBeGreaterThan(0);
        expect(names.filter((path) => path !== field && !path.startsWith(`${field}.`))).toEqual([]);
        expect(Object.keys(error?.rules ?? {})).toEqual(names);
      }),
      RUNS,
    );
    expect(await written(world)).toBe(before);
  });

  it("answers 400 to whatever else it gets, and writes nothing", async () => {
    const anything = fc.jsonValue().filter((value) => !isEmptyObject(value));
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        expect((await send(key, value, isPublic)).status).toBe(400);
      }),
      RUNS,
    );
    expect(await written(world)).toBe(before);
  });

  if (stale === undefined) return;
  it("refuses what was filled in upon another state", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2 }), async (revision) => {
        const { status, error } = await send(key, { ...body(world), revision }, isPublic);
        expect({ status, code: error?.code }).toEqual({ status: 409, code: stale });
      }),
      RUNS,
    );
    expect(await written(world)).toBe(before);
  });
});

/** Where every field may be left out, nothing is asked for by an empty object. */
function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

it("takes markup in a name as text like any other, stored as it was typed", async () => {
  const name = `<script>alert("1")</script> & 'Söhne' {tenant}`;
  const answered = await send("PATCH /api/admin/credentials/[credentialId]", { name: `  ${name} `, revision: 1 });
  expect(answered.status).toBe(200);
  expect(await world.db.selectFrom("credentials").select("name").execute()).toEqual([{ name }]);
});
