import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as tenantBoard from "@/app/api/admin/tenants/[tenantId]/boards/[boardId]/route";
import * as oneLink from "@/app/api/boards/[boardId]/links/[linkId]/route";
import * as links from "@/app/api/boards/[boardId]/links/route";
import * as boardLive from "@/app/api/boards/[boardId]/live/route";
import * as image from "@/app/api/shared/[token]/images/[assetId]/route";
import * as live from "@/app/api/shared/[token]/live/route";
import * as stream from "@/app/api/shared/[token]/stream/route";
import * as trend from "@/app/api/shared/[token]/trend/route";
import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { addAsset } from "@/lib/server/boards/assets/add-asset";
import { getConfig } from "@/lib/server/config/config";
import type { Db } from "@/lib/server/db/database";
import type { RouteHandler } from "@/lib/server/http/handler";
import { services } from "@/lib/server/http/services";
import { saveAndPublish } from "@/tests/support/designs";
import { documentWith, image as imageTile } from "@/tests/support/documents";
import { read } from "@/tests/support/live-stream";
import { addPerson, addTenant, traceOf } from "@/tests/support/people";
import { gif } from "@/tests/support/pictures";
import { takeProcessConfig } from "@/tests/support/process-config";

/* What a link opens over its handlers, and that it ends at once when the link does. */

const OFFICE = "192.0.2.7";
const FAR = 32_503_680_000_000;

let config: ReturnType<typeof takeProcessConfig>;
let db: Db;
let cookie: string;
let acme: Awaited<ReturnType<typeof addTenant>>;
let sue: Awaited<ReturnType<typeof addPerson>>;
let count = 0;
beforeAll(async () => {
  // Nothing listens there: what 8x8 says does not matter here.
  config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
  ({ db } = await services());
});
beforeEach(async () => {
  count += 1;
  acme = await addTenant(db, `Acme ${count}`, getConfig().secret);
  sue = await addPerson(db, `Sue${count}`, { [acme.id]: "supervisor" });
  const claims = await startSession(db, sue.userId, { address: null, method: "password" }, Date.now());
  cookie = sessionCookie(await writeToken(getConfig().secret, claims), false).split(";")[0] ?? "";
});
afterAll(async () => {
  await (await services()).live.stop();
  await config.end();
});

async function call(handler: RouteHandler, method: string, params: Record<string, string>, body?: unknown) {
  const headers = { cookie, "content-type": "application/json" };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const request = new Request("http://localhost:3000/", { method, headers, ...sent });
  return handler(request, { params: Promise.resolve(params) });
}

async function share(input: object = {}) {
  const body = { name: "Lobby", expiresAt: null, addresses: [], ...input };
  const response = await call(links.POST, "POST", { boardId: acme.north }, body);
  expect(response.status).toBe(201);
  const { id, path } = Object(await response.json());
  return { id: String(id), token: String(path).slice("/shared/".length) };
}

/** By whoever has the link: without a cookie. */
async function ask(handler: RouteHandler, token: string, address = OFFICE, params: Record<string, string> = {}) {
  const headers = { "x-wallboard-address": address };
  const request = new Request("http://localhost:3000/api/shared/token/live", { headers });
  return handler(request, { params: Promise.resolve({ token, ...params }) });
}

async function follow(token: string, address = OFFICE) {
  const { status, body } = await ask(stream.GET, token, address);
  if (body === null || status !== 200) throw new Error(`no stream: ${status}`);
  const events = read(body);
  expect((await events.events(1))[0]?.event).toBe("snapshot");
  return {
    /** The reason of the farewell, which ends the stream. */
    farewell: async (): Promise<unknown> => (await events.events(50)).at(-1)?.data,
  };
}

const watched = async () => (await services()).live.watchedLinks();
const GONE = { reason: "gone" };

describe("a link", () => {
  it("opens the board, its last hour and its stream to whoever has it, and nothing that lies between keeps it", async () => {
    const { token } = await share();
    const answered = [await ask(live.GET, token), await ask(trend.GET, token), await ask(stream.HEAD, token)];
    expect(answered.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answered.map(({ headers }) => headers.get("cache-control"))).toEqual([
      "private, no-store",
      "private, no-store",
      "private, no-store, no-transform",
    ]);
    expect(Object(await answered[0]?.json()).board.name).toBe("North");
    expect(answered.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
    await follow(token);
    expect(await watched()).toHaveLength(1);
  });

  it("is one more viewer of the board's own feed: no second one is made for links", async () => {
    const [one, other] = [await share(), await share()];
    const own = await call(boardLive.GET, "GET", { boardId: acme.north });
    // An ETag names its feed, and no other has it.
    const tags = [own, await ask(live.GET, one.token), await ask(live.GET, other.token)];
    expect(new Set(tags.map(({ headers }) => headers.get("etag"))).size).toBe(1);
    expect(own.headers.get("etag")).toMatch(/^"\w+-\d+"$/);
  });

  it("is of the whole board, whatever an address asks for", async () => {
    const { token } = await share();
    const request = new Request("http://localhost:3000/api/shared/token/live?queue=q1&agent=a1");
    const answered = await live.GET(request, { params: Promise.resolve({ token }) });
    expect(answered.headers.get("etag")).toBe((await ask(live.GET, token)).headers.get("etag"));
  });

  it("that does not work is like one that never was", async () => {
    const [revoked, expired, office] = [
      await share(),
      await share({ expiresAt: FAR }),
      await share({ addresses: ["198.51.100.0/24"] }),
    ];
    await call(oneLink.DELETE, "DELETE", { boardId: acme.north, linkId: revoked.id });
    await db
      .updateTable("board_links")
      .set({ expires_at: Date.now() - 1 })
      .where("id", "=", expired.id)
      .execute();
    const told = new Set<string>();
    for (const token of [revoked.token, expired.token, office.token, "A".repeat(43), "short"])
      for (const handler of [live.GET, trend.GET, stream.GET, stream.HEAD, image.GET]) {
        const answered = await ask(handler, token, OFFICE, { assetId: "none" });
        const heads = [...answered.headers].filter(([name]) => name !== "date").map((pair) => pair.join(": "));
        told.add([answered.status, await answered.text(), ...heads].join("\n"));
      }
    expect([...told]).toHaveLength(1);
    expect([...told][0]).toMatch(/^404\n.*link-not-found/);
    expect([...told][0]).not.toMatch(new RegExp([revoked, expired, office].map(({ token }) => token).join("|")));
    expect((await ask(live.GET, office.token, "198.51.100.200")).status).toBe(200);
  });

  it("that does not work is tried a hundred times from an address, and then told to wait; one that works is not kept from anybody", async () => {
    const address = "203.0.113.9";
    const { token } = await share();
    const statuses = [];
    for (let times = 0; times < 101; times++) statuses.push((await ask(live.GET, "A".repeat(43), address)).status);
    expect(statuses).toEqual([...Array(100).fill(404), 429]);
    expect((await ask(live.GET, "A".repeat(43), address)).headers.get("retry-after")).toBe("1");
    expect((await ask(live.GET, "A".repeat(43), "203.0.113.10")).status).toBe(404);
    expect((await ask(live.GET, token, address)).status).toBe(200);
  });

  it("shows the images of its board's tiles and no others of the tenant", async () => {
    const { token } = await share();
    const add = async (name: string, shade: number) => {
      const added = await addAsset(db, acme.id, { name, bytes: gif(shade) }, traceOf(sue));
      if (!added.ok) throw new Error(added.error.code);
      return added.value.id;
    };
    const [shown, other] = [await add("Logo", 1), await add("Plan", 2)];
    expect(await saveAndPublish(db, sue, acme.north, documentWith(imageTile("t1", shown)))).toMatchObject({ ok: true });
    const of = (assetId: string) => ask(image.GET, token, OFFICE, { assetId });
    const answered = await of(shown);
    expect([answered.status, answered.headers.get("content-type"), answered.headers.get("cache-control")]).toEqual([
      200,
      "image/gif",
      "private, no-store",
    ]);
    expect([(await of(other)).status, (await of("none")).status]).toEqual([404, 404]);
  });
});

describe("an open stream of a link", () => {
  it("ends when it is revoked, and another link's goes on", async () => {
    const [one, other] = [await share(), await share()];
    const [first, second] = [await follow(one.token), await follow(one.token)];
    await follow(other.token);
    const revoked = await call(oneLink.DELETE, "DELETE", { boardId: acme.north, linkId: one.id });
    expect(revoked.status).toBe(204);
    expect(await watched()).not.toContain(one.id);
    expect(await watched()).toContain(other.id);
    expect(await first.farewell()).toMatchObject(GONE);
    expect(await second.farewell()).toMatchObject(GONE);
    expect((await ask(live.GET, one.token)).status).toBe(404);
  });

  it("ends where it is not to work any more, and goes on where it is", async () => {
    const { id, token } = await share();
    const [office, home] = [await follow(token, OFFICE), await follow(token, "2001:db8::7")];
    const body = { name: "Lobby", expiresAt: null, addresses: ["2001:db8::/32"], revision: 1 };
    const changed = await call(oneLink.PATCH, "PATCH", { boardId: acme.north, linkId: id }, body);
    expect(changed.status).toBe(200);
    expect(await office.farewell()).toMatchObject(GONE);
    expect(await watched()).toContain(id);
    await call(oneLink.DELETE, "DELETE", { boardId: acme.north, linkId: id });
    expect(await home.farewell()).toMatchObject(GONE);
  });

  it("ends at the look after it has run out, or another process has revoked it", async () => {
    const [short, elsewhere] = [await share({ expiresAt: FAR }), await share()];
    const [first, second] = [await follow(short.token), await follow(elsewhere.token)];
    await db
      .updateTable("board_links")
      .set({ expires_at: Date.now() - 1 })
      .where("id", "=", short.id)
      .execute();
    await db.updateTable("board_links").set({ revoked_at: 1, revision: 2 }).where("id", "=", elsewhere.id).execute();
    const { live: hub } = await services();
    for (const { id } of [short, elsewhere]) await hub.recheckLink(id);
    expect(await first.farewell()).toMatchObject(GONE);
    expect(await second.farewell()).toMatchObject(GONE);
  });

  it("ends when its board becomes private or goes", async () => {
    const { token } = await share();
    const first = await follow(token);
    const hidden = { name: "North", queueIds: null, visibility: "private", revision: 1 };
    const of = { tenantId: acme.id, boardId: acme.north };
    expect((await call(tenantBoard.PATCH, "PATCH", of, hidden)).status).toBe(200);
    expect(await first.farewell()).toMatchObject(GONE);
    await call(tenantBoard.PATCH, "PATCH", of, { ...hidden, visibility: "tenant", revision: 2 });
    const again = await share();
    const second = await follow(again.token);
    expect((await call(tenantBoard.DELETE, "DELETE", of)).status).toBe(204);
    expect(await second.farewell()).toMatchObject(GONE);
    expect((await ask(live.GET, again.token)).status).toBe(404);
  });
});
