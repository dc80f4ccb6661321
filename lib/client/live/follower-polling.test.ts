import { beforeEach, expect, it } from "vitest";
import { createFakeServer, type FakeServer, untilOpen } from "@/lib/client/testing/fake-server";
import { createFakeTime, type FakeTime } from "@/lib/client/testing/fake-time";
import { sampleView, waitingOf } from "@/lib/client/testing/sample-view";
import { FOLLOW } from "./cadence";
import type { Connection } from "./connection";
import { createFollower, type Follower } from "./follower";
import { createViewStore, type ViewStore } from "./view-store";

let time: FakeTime;
let server: FakeServer;
let store: ViewStore;
let follower: Follower;
let connections: Connection[];
let serverTimes: number[];

beforeEach(() => {
  time = createFakeTime();
  server = createFakeServer(time);
  connections = [];
  serverTimes = [];
  store = createViewStore({ onView: () => undefined, onServerTime: (now) => serverTimes.push(now) });
  follower = createFollower(server.environment, {
    streamUrl: () => "/stream",
    liveUrl: "/live",
    store,
    onConnection: (next) => connections.push(next),
  });
});

const connection = () => connections[connections.length - 1];
const date = { date: "Thu, 01 Jan 2026 12:00:00 GMT" };

/** Streams open and say nothing; plain requests are answered. */
async function swallow(): Promise<void> {
  server.respond = () => Response.json(sampleView(3), { headers: { etag: '"a"', ...date } });
  follower.start();
  for (let round = 0; round < 2; round += 1) {
    server.stream().accept();
    await time.advance(FOLLOW.firstEvent);
    await time.advance(FOLLOW.backoffLast / 10);
  }
}

it("has the numbers by asking as soon as the first stream stays silent", async () => {
  server.respond = () => Response.json(sampleView(3));
  follower.start();
  server.stream().accept();
  await time.advance(FOLLOW.firstEvent);
  expect(waitingOf(store.state().view)).toBe(3);
});

it("polls at the refresh interval after two swallowed streams, by ETag", async () => {
  await swallow();
  expect(connection()).toBe("polling");
  expect(server.openCount()).toBe(0);
  server.respond = () => new Response(null, { status: 304, headers: date });
  const before = server.requests.length;
  await time.advance(20_000);
  expect(server.requests.length - before).toBe(4);
  expect(server.requests[server.requests.length - 1]).toEqual({ url: "/live", etag: '"a"' });
  expect(connection()).toBe("polling");
  expect(serverTimes[serverTimes.length - 1]).toBe(Date.parse(date.date));
  server.respond = () => new Response(null, { status: 304, headers: { ...date, "x-server-time": "1767268800123" } });
  await time.advance(5_000);
  expect(serverTimes[serverTimes.length - 1]).toBe(1_767_268_800_123);
});

it("polls after two streams of a wrong content type", async () => {
  server.respond = () => Response.json(sampleView(3));
  follower.start();
  server.stream().fail();
  await time.advance(1_000);
  server.stream().fail();
  await time.advance(10);
  expect(connection()).toBe("polling");
});

it("goes on polling while a quiet trial fails, and returns to the stream when one speaks", async () => {
  await swallow();
  const tried = server.streams.length;
  await time.advance(FOLLOW.trial + FOLLOW.trialSpread);
  expect(server.streams.length).toBe(tried + 1);
  expect(connection()).toBe("polling");
  await untilOpen(time, server, FOLLOW.trial + FOLLOW.trialSpread);
  expect(server.streams.length).toBe(tried + 2);
  expect(connections).not.toContain("live");
  server.stream().accept();
  server.stream().send("snapshot", { now: 1, view: sampleView(8) }, "e-1");
  expect(connection()).toBe("live");
  expect(waitingOf(store.state().view)).toBe(8);
  const asked = server.requests.length;
  await time.advance(30_000);
  expect(server.requests.length).toBe(asked);
  expect(server.mostOpen()).toBe(1);
});

it("slows down while polls fail and says so, then recovers", async () => {
  await swallow();
  server.respond = () => new Response("upstream down", { status: 502 });
  const before = server.requests.length;
  await time.advance(150_000);
  expect(connection()).toBe("reconnecting");
  expect(server.requests.length - before).toBeLessThan(15);
  server.respond = () => Response.json(sampleView(4));
  await time.advance(30_000);
  expect(connection()).toBe("polling");
  expect(waitingOf(store.state().view)).toBe(4);
});

it("gives a hanging request up after ten seconds", async () => {
  await swallow();
  server.respond = () => new Promise<Response>(() => undefined);
  await time.advance(5_000 + FOLLOW.request);
  expect(connection()).toBe("reconnecting");
});

it("does not take a page of HTML with status 200 for a view", async () => {
  await swallow();
  server.respond = () => new Response("<html>Sign in to the guest network</html>", { status: 200 });
  await time.advance(6_000);
  expect(connection()).toBe("reconnecting");
  expect(waitingOf(store.state().view)).toBe(3);
});

it("does not count streams as swallowed while the server is away altogether", async () => {
  follower.start();
  for (let second = 0; second < 120; second += 1) {
    if (server.openCount() === 1) server.stream().fail();
    await time.advance(1_000);
  }
  expect(connections).not.toContain("polling");
});

it("is signed out by a 401 that only a proxy gave unless it is told to doubt those", async () => {
  server.respond = () => new Response("sign in to the proxy", { status: 401 });
  follower.start();
  server.stream().fail();
  await time.advance(0);
  expect(connection()).toBe("signed-out");

  const doubting = createFollower(server.environment, {
    streamUrl: () => "/stream",
    liveUrl: "/live",
    store,
    onConnection: (next) => connections.push(next),
    doubts401: true,
  });
  doubting.start();
  server.stream().fail();
  await time.advance(0);
  expect(connection()).not.toBe("gone");
  await time.advance(FOLLOW.backoffLast * 2);
  expect(server.requests.length).toBeGreaterThan(2);
  server.respond = () =>
    Response.json({ error: { code: "unpaired", message: "This display is not paired.", id: "1" } }, { status: 401 });
  await time.advance(FOLLOW.backoffLast * 2);
  expect(connection()).toBe("signed-out");
});
