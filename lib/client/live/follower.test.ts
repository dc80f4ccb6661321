import { beforeEach, describe, expect, it } from "vitest";
import { createFakeServer, type FakeServer, untilOpen } from "@/lib/client/testing/fake-server";
import { createFakeTime, type FakeTime, settle } from "@/lib/client/testing/fake-time";
import { sampleView, waitingOf, waitingPatch } from "@/lib/client/testing/sample-view";
import { backoffDelay, FOLLOW } from "./cadence";
import type { Connection } from "./connection";
import { createFollower, type Follower } from "./follower";
import { createViewStore, type ViewStore } from "./view-store";

let time: FakeTime;
let server: FakeServer;
let store: ViewStore;
let follower: Follower;
let connections: Connection[];

const waiting = () => waitingOf(store.state().view);
const connection = () => connections[connections.length - 1] ?? "connecting";
const problem = (status: number, headers: Record<string, string> = {}) =>
  Response.json({ error: { code: "some-code", message: "Some words." } }, { status, headers });

beforeEach(() => {
  time = createFakeTime();
  server = createFakeServer(time);
  connections = [];
  store = createViewStore({ onView: () => undefined, onServerTime: () => undefined });
  follower = createFollower(server.environment, {
    streamUrl: (after) => (after === undefined ? "/stream" : `/stream?after=${after}`),
    liveUrl: "/live",
    store,
    onConnection: (next) => connections.push(next),
  });
});

function goLive(count: number, id = "e-1"): void {
  server.stream().accept();
  server.stream().send("snapshot", { now: 1, view: sampleView(count) }, id);
}

describe("a follower on a stream", () => {
  it("shows the snapshot, then applies patches", () => {
    follower.start();
    expect(connections).toEqual([]);
    goLive(3);
    server.stream().send("patch", { now: 2, patch: waitingPatch(4) }, "e-2");
    expect(connection()).toBe("live");
    expect(waiting()).toBe(4);
  });

  it("closes a broken stream itself and resumes after the last event, within the backoff", async () => {
    follower.start();
    goLive(3, "e-7");
    server.stream().fail();
    expect(server.openCount()).toBe(0);
    expect(connection()).toBe("reconnecting");
    await time.advance(1_000);
    expect(server.streams.map((one) => one.url)).toEqual(["/stream", "/stream?after=e-7"]);
    server.stream().accept();
    server.stream().send("patch", { now: 3, patch: waitingPatch(5) }, "e-8");
    expect(waiting()).toBe(5);
    expect(connection()).toBe("live");
  });

  it("asks for a fresh snapshot at once after a gap, and keeps the old view until then", async () => {
    follower.start();
    goLive(3);
    server.stream().send("patch", { now: 2, patch: waitingPatch(9) }, "e-5");
    expect(waiting()).toBe(3);
    await time.advance(0);
    expect(server.stream().url).toBe("/stream");
    goLive(9, "e-5");
    expect(waiting()).toBe(9);
  });

  it("does not hammer a server whose every stream has a gap", async () => {
    follower.start();
    for (let round = 0; round < 60; round += 1) {
      if (server.openCount() === 1) {
        goLive(1);
        server.stream().send("patch", { now: 2, patch: {} }, "e-9");
      }
      await time.advance(1_000);
    }
    expect(server.streams.length).toBeLessThan(12);
  });

  it("takes a stream for dead after 40 s without a ping, and not before", async () => {
    follower.start();
    goLive(3);
    await time.advance(39_000);
    server.stream().send("ping", { now: 5 });
    await time.advance(39_000);
    expect(server.streams).toHaveLength(1);
    await time.advance(3_000);
    expect(server.streams).toHaveLength(2);
    expect(server.mostOpen()).toBe(1);
  });

  it("comes back within five seconds when the server says that it restarts", async () => {
    follower.start();
    goLive(3);
    server.stream().send("bye", { now: 9, reason: "restart" });
    expect(server.openCount()).toBe(0);
    expect(server.requests).toHaveLength(0);
    await time.advance(5_000);
    expect(server.stream().url).toBe("/stream?after=e-1");
  });

  it("tries for ever while nothing answers, ever more slowly up to half a minute", async () => {
    follower.start();
    const opened: number[] = [];
    for (let second = 0; second < 600; second += 1) {
      if (server.openCount() === 1) {
        opened.push(second);
        server.stream().fail();
      }
      await time.advance(1_000);
    }
    expect(opened.length).toBeGreaterThan(30);
    expect(opened.length).toBeLessThan(60);
    expect(connection()).toBe("connecting");
    server.respond = () => Response.json(sampleView(1));
    await untilOpen(time, server, 60_000);
    goLive(4);
    expect(connection()).toBe("live");
  });

  it("checks at once when woken, whatever it was waiting for, but not twice in a row", async () => {
    follower.start();
    goLive(3);
    time.suspend(3_600_000);
    follower.check();
    expect(server.stream().url).toBe("/stream?after=e-1");
    follower.check();
    expect(server.streams).toHaveLength(2);
    expect(server.mostOpen()).toBe(1);
  });

  it("leaves nothing behind when stopped", async () => {
    follower.start();
    goLive(3);
    follower.stop();
    expect(server.openCount()).toBe(0);
    expect(time.pending()).toBe(0);
    await time.advance(600_000);
    expect(server.streams).toHaveLength(1);
  });
});

describe("a follower whose access ended", () => {
  it("stops when it is signed out", async () => {
    server.respond = () => problem(401);
    follower.start();
    server.stream().fail();
    await settle();
    expect(connection()).toBe("signed-out");
    await time.advance(3_600_000);
    expect(server.streams).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });

  it.each([403, 404])("says gone on %i and looks again only every few minutes", async (status) => {
    server.respond = () => problem(status);
    follower.start();
    goLive(3);
    server.stream().send("bye", { now: 9, reason: status === 403 ? "forbidden" : "gone" });
    await settle();
    expect(connection()).toBe("gone");
    await time.advance(FOLLOW.goneRecheck * 0.99);
    expect(server.requests).toHaveLength(1);
    server.respond = () => Response.json(sampleView(6));
    await untilOpen(time, server, FOLLOW.goneRecheck * 0.3);
    goLive(6);
    expect(connection()).toBe("live");
  });

  it("asks nothing where it is told by other means meanwhile that there is nothing to follow", async () => {
    const parting = createFollower(server.environment, {
      ...{ streamUrl: () => "/stream", liveUrl: "/live", store, partingMs: FOLLOW.parting },
      onConnection: (next) => connections.push(next),
    });
    server.respond = () => problem(404);
    parting.start();
    goLive(3);
    server.stream().send("bye", { now: 9, reason: "forbidden" });
    await time.advance(FOLLOW.parting - 1);
    expect([server.requests.length, server.openCount()]).toEqual([0, 0]);
    await time.advance(1);
    expect(connection()).toBe("gone");
    // The same again, told in time.
    parting.stop();
    parting.start();
    server.stream().accept();
    server.stream().send("bye", { now: 10, reason: "forbidden" });
    parting.stop();
    await time.advance(FOLLOW.goneRecheck);
    expect(server.requests).toHaveLength(1);
  });

  it("does not believe a proxy's 404", async () => {
    server.respond = () => new Response("<h1>Not Found</h1>", { status: 404 });
    follower.start();
    goLive(3);
    server.stream().fail();
    await time.advance(2_000);
    server.stream().fail();
    await settle();
    expect(connection()).toBe("reconnecting");
    await time.advance(29_000);
    expect(server.requests).toHaveLength(1);
  });

  it.each([429, 503])("honours Retry-After of %i", async (status) => {
    server.respond = () => problem(status, { "retry-after": "90" });
    follower.start();
    server.stream().fail();
    await time.advance(89_000);
    expect([server.streams.length, server.requests.length]).toEqual([1, 1]);
    await time.advance(2_000);
    expect(server.streams).toHaveLength(2);
  });
});

it("waits at random below a ceiling that doubles from one to thirty seconds", () => {
  const almostOne = 1 - Number.EPSILON;
  expect([0, 1, 2, 5, 500].map((attempt) => Math.round(backoffDelay(attempt, almostOne)))).toEqual([
    1_000, 2_000, 4_000, 30_000, 30_000,
  ]);
  expect(backoffDelay(5, 0)).toBe(FOLLOW.backoffLeast);
});
