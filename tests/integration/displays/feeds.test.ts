import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as boardLive from "@/app/api/boards/[boardId]/live/route";
import * as image from "@/app/api/tv/boards/[boardId]/images/[assetId]/route";
import * as live from "@/app/api/tv/boards/[boardId]/live/route";
import * as stream from "@/app/api/tv/boards/[boardId]/stream/route";
import * as trend from "@/app/api/tv/boards/[boardId]/trend/route";
import * as state from "@/app/api/tv/display/route";
import * as lite from "@/app/api/tv/lite/route";
import * as control from "@/app/api/tv/stream/route";
import { displayState, stateEvent } from "@/lib/contracts/display/control";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { addAsset } from "@/lib/server/boards/assets/add-asset";
import { getConfig } from "@/lib/server/config/config";
import type { Db } from "@/lib/server/db/database";
import type { RouteHandler } from "@/lib/server/http/handler";
import { phase } from "@/lib/server/http/readiness";
import { services } from "@/lib/server/http/services";
import { saveAndPublish } from "@/tests/support/designs";
import { addDisplay, playing, setDisplay, type TestDisplay } from "@/tests/support/displays";
import { documentWith, image as imageTile, text } from "@/tests/support/documents";
import { read } from "@/tests/support/live-stream";
import { addPerson, addTenant, traceOf } from "@/tests/support/people";
import { gif } from "@/tests/support/pictures";
import { takeProcessConfig } from "@/tests/support/process-config";

/* What a display gets over its handlers: the boards of its playlist and no others, for as long as it is paired. */

let config: ReturnType<typeof takeProcessConfig>;
let db: Db;
let acme: Awaited<ReturnType<typeof addTenant>>;
let sue: Awaited<ReturnType<typeof addPerson>>;
let count = 0;
beforeAll(async () => {
  // Nothing listens there: what 8x8 says does not matter here.
  config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
  phase().current = "serving";
  ({ db } = await services());
});
beforeEach(async () => {
  count += 1;
  acme = await addTenant(db, `Acme ${count}`, getConfig().secret);
  sue = await addPerson(db, `Sue${count}`, { [acme.id]: "supervisor" });
});
afterAll(async () => {
  const all = await services();
  all.displays.stop();
  await all.live.stop();
  await config.end();
});

const place = (boardIds: readonly string[], change: Partial<DisplaySettings> = {}) =>
  addDisplay(db, acme.id, playing(boardIds, change));

function ask(handler: RouteHandler, cookie: string, params: Record<string, string> = {}, headers: object = {}) {
  const request = new Request("http://localhost:3000/api/tv", { headers: { cookie, ...headers } });
  return handler(request, { params: Promise.resolve(params) });
}

async function follow(handler: RouteHandler, { cookie }: TestDisplay, params: Record<string, string> = {}) {
  const { status, body } = await ask(handler, cookie, params);
  if (body === null || status !== 200) throw new Error(`no stream: ${status}`);
  const events = read(body);
  const next = async () => (await events.events(1))[0];
  return {
    next,
    state: async () => stateEvent.parse((await next())?.data).state,
    farewell: async (): Promise<unknown> => (await events.events(99)).at(-1)?.data,
  };
}

const OF_BOARD = [live.GET, trend.GET, stream.GET, stream.HEAD];

describe("a display", () => {
  it("gets the boards of its playlist, and of all others hears that there is none", async () => {
    const stranger = await addTenant(db, `Strangers ${count}`, getConfig().secret);
    await db
      .updateTable("boards")
      .set({ owner_id: sue.userId, visibility: "private" })
      .where("id", "=", acme.south)
      .execute();
    // Private and foreign ones may be named by what was set before they were.
    const display = await place([acme.north, acme.south, stranger.north]);
    for (const handler of OF_BOARD) {
      expect((await ask(handler, display.cookie, { boardId: acme.north })).status).toBe(200);
      for (const boardId of [acme.south, stranger.north, "none"])
        expect((await ask(handler, display.cookie, { boardId })).status).toBe(404);
    }
    const other = await place([]);
    for (const handler of OF_BOARD)
      expect((await ask(handler, other.cookie, { boardId: acme.north })).status).toBe(404);
    const { boards } = displayState.parse(await (await ask(state.GET, display.cookie)).json());
    expect(boards.map(({ id }) => id)).toEqual([acme.north]);
  });

  it("is one more viewer of the board's own feed, unless it may know less of agents: then there is one for all such", async () => {
    const [full, again, hidden, alike] = [
      await place([acme.north]),
      await place([acme.north]),
      await place([acme.north], { privacy: "hidden" }),
      await place([acme.north], { privacy: "hidden" }),
    ];
    const claims = await startSession(db, sue.userId, { address: null, method: "password" }, Date.now());
    const cookie = sessionCookie(await writeToken(getConfig().secret, claims), false).split(";")[0] ?? "";
    const tag = async (handler: RouteHandler, by: string) =>
      (await ask(handler, by, { boardId: acme.north })).headers.get("etag");
    const own = await tag(boardLive.GET, cookie);
    expect([await tag(live.GET, full.cookie), await tag(live.GET, again.cookie)]).toEqual([own, own]);
    expect(await tag(live.GET, hidden.cookie)).not.toBe(own);
    expect(await tag(live.GET, hidden.cookie)).toBe(await tag(live.GET, alike.cookie));
  });

  it("in a lobby gets boards that show no agents, and no board that makes itself", async () => {
    expect(await saveAndPublish(db, sue, acme.north, documentWith(text("t", "Welcome")))).toMatchObject({ ok: true });
    const display = await place([acme.north, acme.south], { privacy: "lobby" });
    const of = async (boardId: string) => (await ask(live.GET, display.cookie, { boardId })).status;
    expect([await of(acme.north), await of(acme.south)]).toEqual([200, 404]);
  });

  it("gets the images that its board shows", async () => {
    const add = async (name: string, shade: number) => {
      const added = await addAsset(db, acme.id, { name, bytes: gif(shade) }, traceOf(sue));
      if (!added.ok) throw new Error(added.error.code);
      return added.value.id;
    };
    const [shown, other] = [await add("Logo", 1), await add("Plan", 2)];
    expect(await saveAndPublish(db, sue, acme.north, documentWith(imageTile("t1", shown)))).toMatchObject({ ok: true });
    const display = await place([acme.north]);
    const of = async (assetId: string, boardId = acme.north) =>
      (await ask(image.GET, display.cookie, { boardId, assetId })).status;
    expect([await of(shown), await of(other), await of(shown, acme.south)]).toEqual([200, 404, 404]);
  });

  it("that has no credential, or a wrong one, is told that it is not paired", async () => {
    for (const cookie of ["", `wallboard-display=${"A".repeat(43)}`, "wallboard-display=short"])
      for (const handler of [...OF_BOARD, image.GET, state.GET, control.GET, control.HEAD]) {
        const answered = await ask(handler, cookie, { boardId: acme.north, assetId: "none" });
        expect([answered.status, Object(await answered.json()).error.code]).toEqual([401, "unpaired"]);
      }
  });

  it("that cannot have a stream asks for its state, and is told where nothing has changed", async () => {
    const display = await place([acme.north]);
    const first = await ask(state.GET, display.cookie);
    const etag = first.headers.get("etag") ?? "";
    expect(Number(first.headers.get("x-server-time"))).toBeGreaterThan(0);
    expect((await ask(state.GET, display.cookie, {}, { "if-none-match": etag })).status).toBe(304);
    await setDisplay(db, display.id, playing([acme.south]));
    const changed = await ask(state.GET, display.cookie, {}, { "if-none-match": etag });
    expect(displayState.parse(await changed.json()).boards.map(({ id }) => id)).toEqual([acme.south]);
  });
});

describe("a display that cannot have a stream", () => {
  it("hears with its state, or its lite board, what it is still to do, until it says that it did", async () => {
    const display = await place([]);
    const told = async (handler: RouteHandler, etag = "") => {
      const answer = await ask(handler, display.cookie, {}, { "if-none-match": etag });
      if (answer.status === 304) return { etag, commands: "unchanged" };
      return { etag: answer.headers.get("etag") ?? "", commands: Object(await answer.json()).commands };
    };
    const before = { full: await told(state.GET), lite: await told(lite.GET) };
    expect([before.full.commands, before.lite.commands]).toEqual([[], []]);
    expect((await told(state.GET, before.full.etag)).commands).toBe("unchanged");
    const command = { kind: "message", text: "Lunch", seconds: 30 };
    await db
      .insertInto("display_commands")
      .values({
        ...{ id: `m${count}`, display_id: display.id, command: JSON.stringify(command) },
        ...{ created_at: Date.now(), expires_at: Date.now() + 60_000 },
      })
      .execute();
    const heard = [{ id: `m${count}`, ...command }];
    const after = [await told(state.GET, before.full.etag), await told(lite.GET, before.lite.etag)];
    expect(after.map(({ commands }) => commands)).toEqual([heard, heard]);
    await db.deleteFrom("display_commands").where("display_id", "=", display.id).execute();
    expect(await told(state.GET, after[0]?.etag)).toEqual(before.full);
    expect((await told(lite.GET, after[1]?.etag)).commands).toEqual([]);
  });
});

describe("an open stream of a display", () => {
  it("tells what is set, and what was set anew: by this process at once, by another soon", async () => {
    const { displays } = await services();
    const display = await place([acme.north]);
    const told = await follow(control.GET, display);
    expect((await told.state()).boards.map(({ name }) => name)).toEqual(["North"]);
    await setDisplay(db, display.id, playing([acme.north, acme.south]));
    await displays.displayChanged(display.id);
    expect((await told.state()).boards.map(({ name }) => name)).toEqual(["North", "South"]);
    await setDisplay(db, display.id, playing([acme.south]));
    expect((await told.state()).boards.map(({ name }) => name)).toEqual(["South"]);
    await db.updateTable("boards").set({ name: "West", revision: 9 }).where("id", "=", acme.south).execute();
    expect((await told.state()).boards.map(({ name }) => name)).toEqual(["West"]);
  });

  it("ends when the display is unpaired, and so do those of its boards", async () => {
    const { displays } = await services();
    const [here, elsewhere] = [await place([acme.north]), await place([acme.north])];
    const open = async (display: TestDisplay) => [
      await follow(control.GET, display),
      await follow(stream.GET, display, { boardId: acme.north }),
    ];
    const [first, second] = [await open(here), await open(elsewhere)];
    await db.deleteFrom("displays").where("id", "in", [here.id, elsewhere.id]).execute();
    await displays.displayGone(here.id);
    for (const streams of [first, second])
      expect(await Promise.all(streams.map(({ farewell }) => farewell()))).toMatchObject([
        { reason: "unpaired" },
        { reason: "gone" },
      ]);
    expect((await ask(live.GET, here.cookie, { boardId: acme.north })).status).toBe(401);
  });

  it("of a board ends when the playlist has it no more, and begins anew when less of agents may be known", async () => {
    const { displays } = await services();
    const [moved, hushed] = [await place([acme.north]), await place([acme.north])];
    const of = (display: TestDisplay) => follow(stream.GET, display, { boardId: acme.north });
    const [first, second] = [await of(moved), await of(hushed)];
    await setDisplay(db, moved.id, playing([acme.south]));
    await setDisplay(db, hushed.id, playing([acme.north], { privacy: "initials" }));
    await Promise.all([moved, hushed].map(({ id }) => displays.displayChanged(id)));
    expect(await first.farewell()).toMatchObject({ reason: "forbidden" });
    expect(await second.farewell()).toMatchObject({ reason: "restart" });
  });

  it("in a lobby ends when its board comes to show agents", async () => {
    expect(await saveAndPublish(db, sue, acme.north, documentWith(text("t", "Welcome")))).toMatchObject({ ok: true });
    const display = await place([acme.north], { privacy: "lobby" });
    const told = await follow(control.GET, display);
    expect((await told.state()).boards).toHaveLength(1);
    const board = await follow(stream.GET, display, { boardId: acme.north });
    const people = documentWith({ id: "a", kind: "agent-states", options: {} });
    expect(await saveAndPublish(db, sue, acme.north, people)).toMatchObject({ ok: true });
    expect(await board.farewell()).toMatchObject({ reason: "forbidden" });
    expect((await told.state()).boards).toEqual([]);
  });

  it("of a display whose tenant is deleted ends like any other", async () => {
    const display = await place([acme.north]);
    const told = await follow(control.GET, display);
    await db.deleteFrom("boards").where("tenant_id", "=", acme.id).execute();
    await db.deleteFrom("tenants").where("id", "=", acme.id).execute();
    expect(await told.farewell()).toMatchObject({ reason: "unpaired" });
    await vi.waitFor(async () => expect((await ask(state.GET, display.cookie)).status).toBe(401));
  });
});
