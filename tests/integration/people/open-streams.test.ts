import type { Session } from "next-auth";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import * as account from "@/app/api/account/password/route";
import * as ownSession from "@/app/api/account/sessions/[sessionId]/route";
import * as person from "@/app/api/admin/people/[userId]/route";
import * as sessions from "@/app/api/admin/sessions/[sessionId]/route";
import * as member from "@/app/api/admin/tenants/[tenantId]/members/[userId]/route";
import * as stream from "@/app/api/boards/[boardId]/stream/route";
import type { Caller } from "@/lib/server/access/caller";
import { readToken, sessionCookie, toJwt, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { getConfig } from "@/lib/server/config/config";
import { authOptions } from "@/lib/server/http/auth-options";
import type { RouteHandler } from "@/lib/server/http/handler";
import { services } from "@/lib/server/http/services";
import { read } from "@/tests/support/live-stream";
import { addPerson, addTenant, PASSWORD } from "@/tests/support/people";
import { takeProcessConfig } from "@/tests/support/process-config";

/* Whoever loses what they may see loses it on the streams they have open, at once: long before the look that comes every 30 s. */

let config: ReturnType<typeof takeProcessConfig>;
let acme: Awaited<ReturnType<typeof addTenant>>;
let admin: { readonly caller: Caller; readonly cookie: string };
beforeAll(async () => {
  // Nothing listens there: what 8x8 says does not matter here.
  config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
  const { db } = await services();
  acme = await addTenant(db, "Acme", getConfig().secret);
  const caller = await addPerson(db, "Ada", "installation-admin");
  admin = { caller, cookie: (await signIn(caller)).cookie };
});
afterAll(async () => {
  await (await services()).live.stop();
  await config.end();
});

let count = 0;
let vic: Caller;
beforeEach(async () => {
  count += 1;
  vic = await addPerson((await services()).db, `Vic${count}`, { [acme.id]: "viewer" });
});

async function signIn({ userId }: Caller): Promise<{ readonly cookie: string; readonly sessionId: string }> {
  const { db } = await services();
  const claims = await startSession(db, userId, { address: null, method: "password" }, Date.now());
  const token = await writeToken(getConfig().secret, claims);
  return { cookie: sessionCookie(token, false).split(";")[0] ?? "", sessionId: claims.sessionId };
}

/** A stream that has said its first word. */
async function follow(boardId: string, cookie: string) {
  const request = new Request(`http://localhost:3000/api/boards/${boardId}/stream`, { headers: { cookie } });
  const { status, body } = await stream.GET(request, { params: Promise.resolve({ boardId }) });
  if (body === null) throw new Error(`no stream: ${status}`);
  const events = read(body);
  expect((await events.events(1))[0]?.event).toBe("snapshot");
  return {
    /** The reason of the farewell, which ends the stream. */
    async farewell(): Promise<unknown> {
      const rest = await events.events(50);
      return rest.at(-1)?.event === "bye" ? rest.at(-1)?.data : rest;
    },
  };
}

async function call(
  handler: RouteHandler,
  method: string,
  params: Record<string, string>,
  body: unknown,
  cookie = admin.cookie,
): Promise<number> {
  const headers = { cookie, "content-type": "application/json" };
  const request = new Request("http://localhost:3000/", { method, headers, body: JSON.stringify(body) });
  return (await handler(request, { params: Promise.resolve(params) })).status;
}

/** What next-auth tells once a cookie is taken back; its own part needs a server of Next's. */
async function signOut(session: string): Promise<void> {
  const { config: settings, db, live } = await services();
  const claims = await readToken(settings.secret, session.slice(session.indexOf("=") + 1));
  if (claims === null) throw new Error("no session");
  const from = { address: null, userAgent: null };
  const { events } = authOptions(settings, db, from, (userId) => live.recheckPerson(userId));
  // Holds because next-auth hands over what `toJwt` made and the time of issue.
  await events?.signOut?.({ token: { ...toJwt(claims), iat: 0 }, session: {} as Session });
}

const viewers = async (): Promise<number> =>
  (await services()).live.health().reduce((sum, health) => sum + health.viewers, 0);

it("limits to boards end the streams of the others, and leave those of the named ones open", async () => {
  const { cookie } = await signIn(vic);
  const [north, south] = [await follow(acme.north, cookie), await follow(acme.south, cookie)];
  const body = { role: "viewer", boardIds: [acme.north], revision: 1 };
  expect(await call(member.PUT, "PUT", { tenantId: acme.id, userId: vic.userId }, body)).toBe(200);
  expect(await viewers()).toBe(1);
  expect(await south.farewell()).toMatchObject({ reason: "forbidden" });
  const gone = { revision: 2 };
  expect(await call(member.DELETE, "DELETE", { tenantId: acme.id, userId: vic.userId }, gone)).toBe(200);
  expect(await viewers()).toBe(0);
  expect(await north.farewell()).toMatchObject({ reason: "forbidden" });
});

it("disabling and deleting somebody end all they have open", async () => {
  const other = await addPerson((await services()).db, `Other${count}`, { [acme.id]: "viewer" });
  const [first, second] = [
    await follow(acme.north, (await signIn(vic)).cookie),
    await follow(acme.north, (await signIn(other)).cookie),
  ];
  expect(await call(person.PATCH, "PATCH", { userId: vic.userId }, { disabled: true, revision: 1 })).toBe(200);
  expect(await viewers()).toBe(1);
  expect(await first.farewell()).toMatchObject({ reason: "restart" });
  const confirm = { confirm: other.email, revision: 1 };
  expect(await call(person.DELETE, "DELETE", { userId: other.userId }, confirm)).toBe(204);
  expect(await viewers()).toBe(0);
  expect(await second.farewell()).toMatchObject({ reason: "restart" });
});

it("an ended sign-in ends its own streams and no other's", async () => {
  const [tv, laptop] = [await signIn(vic), await signIn(vic)];
  const [onTv, onLaptop] = [await follow(acme.north, tv.cookie), await follow(acme.north, laptop.cookie)];
  expect(await call(sessions.DELETE, "DELETE", { sessionId: tv.sessionId }, {}, laptop.cookie)).toBe(403);
  expect(await call(ownSession.DELETE, "DELETE", { sessionId: tv.sessionId }, {}, laptop.cookie)).toBe(204);
  expect(await viewers()).toBe(1);
  expect(await onTv.farewell()).toMatchObject({ reason: "restart" });
  expect(await call(sessions.DELETE, "DELETE", { sessionId: laptop.sessionId }, {})).toBe(204);
  expect(await viewers()).toBe(0);
  expect(await onLaptop.farewell()).toMatchObject({ reason: "restart" });
});

it("signing out in one browser ends its streams and no other's", async () => {
  const [tv, laptop] = [await signIn(vic), await signIn(vic)];
  const [onTv] = [await follow(acme.north, tv.cookie), await follow(acme.north, laptop.cookie)];
  await signOut(tv.cookie);
  expect(await viewers()).toBe(1);
  expect(await onTv.farewell()).toMatchObject({ reason: "restart" });
  await signOut(laptop.cookie);
  expect(await viewers()).toBe(0);
});

it("another password leaves only the sign-in that chose it", async () => {
  const [tv, laptop] = [await signIn(vic), await signIn(vic)];
  const onTv = await follow(acme.north, tv.cookie);
  await follow(acme.north, laptop.cookie);
  const body = { current: PASSWORD, next: "seven quiet umbrellas" };
  expect(await call(account.PUT, "PUT", {}, body, laptop.cookie)).toBe(200);
  expect(await viewers()).toBe(1);
  expect(await onTv.farewell()).toMatchObject({ reason: "restart" });
});
