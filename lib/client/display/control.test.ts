import { beforeEach, describe, expect, it } from "vitest";
import { FOLLOW } from "@/lib/client/live/cadence";
import type { Follower } from "@/lib/client/live/follower";
import { createFakeServer, type FakeServer, untilOpen } from "@/lib/client/testing/fake-server";
import { createFakeTime, type FakeTime } from "@/lib/client/testing/fake-time";
import { sampleDisplay } from "@/lib/client/testing/sample-display";
import { createControl } from "./control";

let time: FakeTime;
let server: FakeServer;
let control: Follower;
let heard: string[];
let serverTimes: number[];

const unpaired = () =>
  Response.json({ error: { code: "unpaired", message: "This display is not paired." } }, { status: 401 });

beforeEach(() => {
  time = createFakeTime();
  server = createFakeServer(time);
  heard = [];
  serverTimes = [];
  control = createControl(server.environment, {
    onState: (state) => heard.push(`state ${state.display.revision}`),
    onCommand: (command) => heard.push(`command ${command.id}`),
    onConnection: (connection) => heard.push(connection),
    onServerTime: (now) => serverTimes.push(now),
    onHeard: () => undefined,
    onUnpaired: () => heard.push("unpaired"),
  });
  control.start();
});

const last = () => heard[heard.length - 1];

it("hears states and commands by the stream, and the server's clock in each", () => {
  server.stream().accept();
  server.stream().send("state", { now: 1000, state: sampleDisplay({ revision: 4 }) });
  server.stream().send("command", { now: 2000, command: { id: "c1", kind: "identify", seconds: 10 } });
  server.stream().send("ping", { now: 3000 });
  expect(heard).toEqual(["state 4", "live", "command c1"]);
  expect(serverTimes).toEqual([1000, 2000, 3000]);
});

it("passes over a command that it does not know, and asks anew for a state that it cannot read", async () => {
  server.stream().accept();
  server.stream().send("state", { now: 1, state: sampleDisplay() });
  server.stream().send("command", { now: 2, command: { id: "c1", kind: "dance" } });
  expect(server.streams).toHaveLength(1);
  server.stream().send("state", { now: 3, state: { display: "?" } });
  await untilOpen(time, server, 5000);
  expect(server.streams).toHaveLength(2);
});

it("asks where streams are swallowed, and tries them again", async () => {
  server.respond = () => Response.json(sampleDisplay({ revision: 7 }), { headers: { "x-server-time": "5000" } });
  for (let round = 0; round < 2; round += 1) {
    server.stream().accept();
    await time.advance(FOLLOW.firstEvent + FOLLOW.backoffLast / 10);
  }
  expect(last()).toBe("polling");
  expect(heard).toContain("state 7");
  const before = server.requests.length;
  await time.advance(60_000);
  expect(server.requests.length - before).toBe(12);
  await untilOpen(time, server, FOLLOW.trial + FOLLOW.trialSpread);
  server.stream().accept();
  server.stream().send("state", { now: 1, state: sampleDisplay({ revision: 8 }) });
  expect(last()).toBe("live");
});

it("is told by what it asks for what it is to do, where streams are swallowed, and passes over what it does not know", async () => {
  const commands = [
    { id: "c1", kind: "dance" },
    { id: "c2", kind: "identify", seconds: 10 },
  ];
  server.respond = () => Response.json({ ...sampleDisplay({ revision: 7 }), commands });
  for (let round = 0; round < 2; round += 1) {
    server.stream().accept();
    await time.advance(FOLLOW.firstEvent + FOLLOW.backoffLast / 10);
  }
  expect(last()).toBe("polling");
  expect(heard).toContain("state 7");
  expect(heard.filter((one) => one.startsWith("command"))).toContain("command c2");
  expect(heard).not.toContain("command c1");
});

it("comes back after ten minutes without network, having asked no more often than every half a minute or so", async () => {
  server.stream().accept();
  server.stream().send("state", { now: 1, state: sampleDisplay() });
  const before = server.streams.length;
  for (let passed = 0; passed < 120; passed += 1) {
    if (server.openCount() > 0) server.stream().fail();
    await time.advance(5000);
  }
  expect(last()).toBe("offline");
  const tries = server.streams.length - before;
  expect(tries).toBeGreaterThan(15);
  expect(tries).toBeLessThan(80);
  await untilOpen(time, server, FOLLOW.backoffLast);
  server.stream().accept();
  server.stream().send("state", { now: 600_000, state: sampleDisplay() });
  expect(last()).toBe("live");
});

describe("unpaired", () => {
  it("is what the server says, in a last word or to a question", async () => {
    server.respond = unpaired;
    server.stream().accept();
    server.stream().send("state", { now: 1, state: sampleDisplay() });
    server.stream().send("bye", { now: 2, reason: "unpaired" });
    await time.advance(0);
    expect(last()).toBe("unpaired");
    await time.advance(3_600_000);
    expect(server.openCount()).toBe(0);
  });

  it("is nothing that a proxy, a broken answer or a server that restarts could say", async () => {
    server.stream().accept();
    server.stream().send("state", { now: 1, state: sampleDisplay() });
    server.respond = () => new Response("who are you?", { status: 401 });
    server.stream().send("bye", { now: 2, reason: "unpaired" });
    await time.advance(120_000);
    server.respond = () => new Response("bad gateway", { status: 502 });
    await time.advance(120_000);
    expect(heard).not.toContain("unpaired");
    expect(last()).toBe("offline");
  });
});
