import { afterAll, beforeAll, expect, it } from "vitest";
import * as route from "@/app/api/boards/[boardId]/stream/route";
import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { createUser } from "@/lib/server/access/users";
import { getConfig } from "@/lib/server/config/config";
import { sealingKey } from "@/lib/server/crypto/seal";
import { services } from "@/lib/server/http/services";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { read } from "@/tests/support/live-stream";
import { takeProcessConfig } from "@/tests/support/process-config";

let config: ReturnType<typeof takeProcessConfig>;
beforeAll(() => {
  // Nothing listens there: what 8x8 says does not matter here.
  config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
});
afterAll(async () => {
  await (await services()).live.stop();
  await config.end();
});

let ada: { cookie: string; boardId: string };
beforeAll(async () => {
  ada = await signedIn();
});

async function signedIn(): Promise<{ cookie: string; boardId: string }> {
  const { db } = await services();
  const secret = getConfig().secret;
  const tenant = { name: "Acme", region: "us", apiKey: "k", apiSecret: "s", tenantName: null, pollMs: 5000 } as const;
  await upsertTenant(db, sealingKey(secret), "environment", tenant, 0);
  const person = { email: "ada@example.com", name: "Ada", passwordHash: null, installationAdmin: true };
  const claims = await startSession(
    db,
    await createUser(db, person, 0),
    { address: null, method: "password" },
    Date.now(),
  );
  const board = await db.selectFrom("boards").select("id").executeTakeFirstOrThrow();
  return { cookie: sessionCookie(await writeToken(secret, claims), false).split(";")[0] ?? "", boardId: board.id };
}

/* The route as Next calls it. In the running product GET is answered in front of Next, by the same handler. */

it("answers HEAD by a head: no stream stays open that nobody can read", async () => {
  const { cookie, boardId } = ada;
  const ask = (id: string, headers: Record<string, string>) =>
    route.HEAD(new Request(`http://localhost:3000/api/boards/${id}/stream`, { method: "HEAD", headers }), {
      params: Promise.resolve({ boardId: id }),
    });
  const answer = await ask(boardId, { cookie });
  expect([answer.status, answer.body]).toEqual([200, null]);
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  expect((await services()).live.health().flatMap(({ viewers }) => viewers)).not.toContain(1);
  expect((await ask("another", { cookie })).status).toBe(404);
  expect((await ask(boardId, {})).status).toBe(401);
});

it("streams by Next's own means too, to those who may, until their request is over", async () => {
  const { cookie, boardId } = ada;
  const left = new AbortController();
  const ask = (headers: Record<string, string>) => {
    const request = new Request(`http://localhost:3000/api/boards/${boardId}/stream`, { headers, signal: left.signal });
    return route.GET(request, { params: Promise.resolve({ boardId }) });
  };
  expect((await ask({})).status).toBe(401);
  const { status, body } = await ask({ cookie });
  if (body === null) throw new Error("a stream has a body");
  expect([status, (await read(body).events(1))[0]?.event]).toEqual([200, "snapshot"]);
  const { live } = await services();
  expect(live.health().map(({ viewers }) => viewers)).toEqual([1]);
  left.abort();
  expect(live.health().map(({ viewers }) => viewers)).toEqual([0]);
});
