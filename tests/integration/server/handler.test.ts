import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { RENEW_AFTER_MS, SESSION_MS, sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { endSession, extendSession, startSession } from "@/lib/server/access/sessions";
import { createUser } from "@/lib/server/access/users";
import { getConfig } from "@/lib/server/config/config";
import { getDatabase } from "@/lib/server/db/database";
import { type RouteHandler, withCaller, withPublic } from "@/lib/server/http/handler";
import { ProblemError } from "@/lib/server/http/problem-response";
import { readJson } from "@/lib/server/http/read-json";
import { takeProcessConfig } from "@/tests/support/process-config";

let config: ReturnType<typeof takeProcessConfig>;
let userId = "";

beforeAll(async () => {
  config = takeProcessConfig();
  const person = { email: "ada@example.com", name: "Ada", passwordHash: null, installationAdmin: false };
  userId = await createUser(await getDatabase(), person, 0);
});
afterAll(() => config.end());

async function call(
  handler: RouteHandler,
  init: RequestInit = {},
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const response = await handler(new Request("http://localhost:3000/api/x", init), {
    params: Promise.resolve({ id: "7" }),
  });
  return { status: response.status, body: await response.json().catch(() => null), headers: response.headers };
}

async function signedIn(): Promise<{ cookie: string; sessionId: string }> {
  const claims = await startSession(await getDatabase(), userId, { address: null, method: "password" }, Date.now());
  const cookie = sessionCookie(await writeToken(getConfig().secret, claims), false).split(";")[0] ?? "";
  return { cookie, sessionId: claims.sessionId };
}

const whoAmI = withCaller(async ({ caller, params }) => Response.json({ who: caller.email, id: params.id }));

describe("withCaller", () => {
  it("lets a signed-in person through with the address's parameters", async () => {
    const { cookie } = await signedIn();
    expect(await call(whoAmI, { headers: { cookie: `other=1; ${cookie}` } })).toMatchObject({
      status: 200,
      body: { who: "ada@example.com", id: "7" },
    });
  });

  it("answers 401 without a cookie, with a forged one and with one whose session ended", async () => {
    const { cookie, sessionId } = await signedIn();
    await endSession(await getDatabase(), sessionId, Date.now());
    const forged = await writeToken("another secret of enough length!!", { userId, sessionId, epoch: 0 });
    for (const value of [undefined, "wallboard-session=nonsense", `wallboard-session=${forged}`, cookie]) {
      const answer = await call(whoAmI, value === undefined ? {} : { headers: { cookie: value } });
      expect(answer).toMatchObject({ status: 401, body: { error: { code: "signed-out" } } });
    }
  });

  it("tells who a sign-in is when it is asked again long after the request, and nobody once it has ended", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    try {
      const { cookie, sessionId } = await signedIn();
      let again: () => Promise<unknown> = () => Promise.reject(new Error("the handler was not called"));
      const keep = withCaller(async ({ callerAgain }) => {
        again = callerAgain;
        return new Response(null, { status: 204 });
      });
      expect((await call(keep, { headers: { cookie } })).status).toBe(204);
      // The cookie of the request runs out; the sign-in does not while the browser goes on using it.
      await extendSession(await getDatabase(), sessionId, Date.now() + SESSION_MS - 60_000);
      vi.setSystemTime(Date.now() + SESSION_MS + 60_000);
      expect(await again()).toMatchObject({ userId });
      await endSession(await getDatabase(), sessionId, Date.now());
      expect(await again()).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it("renews a cookie that is half an hour old, not a fresh one, and never an ended session's", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    try {
      const { cookie, sessionId } = await signedIn();
      expect((await call(whoAmI, { headers: { cookie } })).headers.get("set-cookie")).toBeNull();
      vi.setSystemTime(Date.now() + RENEW_AFTER_MS + 1000);
      const renewed = (await call(whoAmI, { headers: { cookie } })).headers.get("set-cookie") ?? "";
      expect(renewed).toMatch(/^wallboard-session=.+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/);
      vi.setSystemTime(Date.now() + SESSION_MS - 60_000);
      const later = renewed.split(";")[0] ?? "";
      expect((await call(whoAmI, { headers: { cookie: later } })).status).toBe(200);
      await endSession(await getDatabase(), sessionId, Date.now());
      const ended = await call(whoAmI, { headers: { cookie: later } });
      expect([ended.status, ended.headers.get("set-cookie")]).toEqual([401, null]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("withPublic", () => {
  const input = z.object({
    name: z.string("must be text").min(1, "must not be empty"),
    age: z.int("must be a whole number"),
  });
  const echo = withPublic(async ({ request }) => Response.json(await readJson(request, input)));
  const json = { "content-type": "application/json" };

  it("names each field and the rule it broke", async () => {
    const answer = await call(echo, { method: "POST", headers: json, body: JSON.stringify({ name: "", age: 1.5 }) });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: "invalid", fields: { name: "must not be empty", age: "must be a whole number" } } },
    });
  });

  it.each([
    ["no JSON", { headers: json, body: "{" }, 400, "invalid"],
    ["broken UTF-8", { headers: json, body: Buffer.from([0x22, 0xff, 0x22]) }, 400, "invalid"],
    ["a form", { headers: { "content-type": "text/plain" }, body: "{}" }, 415, "not-json"],
    ["too much", { headers: json, body: `"${"x".repeat(70_000)}"` }, 413, "too-large"],
    ["another site", { headers: { ...json, "sec-fetch-site": "cross-site" }, body: "{}" }, 403, "foreign-site"],
  ])("refuses %s", async (_what, init, status, code) => {
    expect(await call(echo, { method: "POST", ...init })).toMatchObject({ status, body: { error: { code } } });
  });

  it("passes a problem on as it was thrown", async () => {
    const handler = withPublic(async () => {
      throw new ProblemError(409, "conflict", "Somebody else changed it.", { headers: { "retry-after": "3" } });
    });
    const answer = await call(handler);
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: "conflict", message: "Somebody else changed it." } },
    });
    expect(answer.headers.get("retry-after")).toBe("3");
  });

  it("blames nobody for what is stored wrongly: that is a fault like any other", async () => {
    const handler = withPublic(async () => Response.json(input.parse(JSON.parse('{"name":"stored"}'))));
    expect(await call(handler)).toMatchObject({ status: 500, body: { error: { code: "unexpected" } } });
  });

  it("gives an unforeseen fault an id and keeps its message in the house", async () => {
    const handler = withPublic(async () => {
      throw new Error("connect to 10.0.0.7 as wallboard failed");
    });
    const answer = await call(handler);
    expect(answer).toMatchObject({
      status: 500,
      body: { error: { code: "unexpected", id: expect.stringMatching(/^[0-9a-f-]{36}$/) } },
    });
    expect(JSON.stringify(answer.body)).not.toContain("10.0.0.7");
  });
});
