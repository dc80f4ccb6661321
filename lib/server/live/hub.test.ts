import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { BOARD, Puppet, SILENT, TENANT } from "@/tests/support/live-puppet";
import { read } from "@/tests/support/live-stream";
import type { LiveLimits } from "./deps";
import type { Holder } from "./holder";
import { createLiveHub } from "./hub";
import { StreamOutlet } from "./outlet";
import type { Standing } from "./viewers";

const START = Date.parse("2026-01-05T10:00:00.000Z");
beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function createWorld(limits?: LiveLimits) {
  const puppet = new Puppet();
  const state: { tenant: Tenant | null; standing: Standing; checks: number } = {
    tenant: TENANT,
    standing: "allowed",
    checks: 0,
  };
  const hub = createLiveHub({
    clients: { clientFor: () => puppet.client(), tokenAgeMs: () => 1000 },
    findTenant: async () => state.tenant,
    log: SILENT,
    random: () => 0.5,
    ...(limits !== undefined && { limits }),
  });
  const ask = () => hub.view({ board: BOARD, scope: {}, signal: new AbortController().signal });
  const view = async () => {
    const asked = ask();
    await pass(0);
    return asked;
  };
  const recheck = async () => {
    state.checks += 1;
    return state.standing;
  };
  const open = (userId = "u", board = BOARD, sessionId = "s", standing = recheck) =>
    openFor({ kind: "person", userId, sessionId }, board, standing);
  const openFor = async (holder: Holder, board = BOARD, standing = recheck) => {
    const abort = new AbortController();
    const outlet = new StreamOutlet(abort.signal);
    const opened = await hub.subscribe({
      board,
      scope: {},
      outlet,
      holder,
      lastEventId: null,
      recheck: standing,
    });
    return opened.ok ? { ...read(outlet.stream), abort } : opened.error;
  };
  const follow = async (userId?: string) => {
    const opened = await open(userId);
    if ("code" in opened) throw new Error(opened.code);
    return opened;
  };
  return { hub, puppet, state, ask, view, open, openFor, follow };
}

describe("who watches", () => {
  it("polls for 30 s after somebody asked, and not longer", async () => {
    const { view, puppet } = createWorld();
    await view();
    await pass(29_999);
    expect(puppet.count("queues")).toBe(6);
    await pass(60_000);
    expect(puppet.count("queues")).toBe(6);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("polls as long as a stream is open and lingers 30 s after it, so that a reload keeps the cadence", async () => {
    const { follow, puppet } = createWorld();
    const viewer = await follow();
    await pass(600_000);
    expect(puppet.count("queues")).toBe(121);
    viewer.abort.abort();
    await pass(300_000);
    expect(puppet.count("queues")).toBe(126);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("waits three seconds for the first data, no longer, and then says connecting", async () => {
    const { ask, puppet } = createWorld();
    for (const part of ["queues", "agents", "groups"] as const) puppet.hangs(part, 9000);
    let answeredAt = 0;
    const asked = ask().then((answer) => {
      answeredAt = Date.now() - START;
      return answer;
    });
    await pass(5000);
    expect((await asked)?.view.upstream.state).toBe("connecting");
    expect(answeredAt).toBe(3000);
  });

  it("polls while the server itself holds a view, which it sees as its viewers do, and lingers when it lets go", async () => {
    const { hub, puppet, view } = createWorld();
    const held = await hub.hold({ board: BOARD, scope: {} });
    await pass(600_000);
    expect(puppet.count("queues")).toBe(121);
    expect(held?.current()).toBe((await view())?.view);
    held?.release();
    held?.release();
    await pass(300_000);
    expect(puppet.count("queues")).toBe(126);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("holds nothing of a tenant that there is not", async () => {
    const { hub, state } = createWorld();
    state.tenant = null;
    expect(await hub.hold({ board: BOARD, scope: {} })).toBeNull();
  });

  it("answers the second asker at once and alike", async () => {
    const { view } = createWorld();
    const [a, b] = await Promise.all([view(), view()]);
    expect(a?.etag).toBe(b?.etag);
    expect(a?.body).toBe(b?.body);
    expect(a?.view.upstream.state).toBe("fresh");
  });
});

describe("streams", () => {
  it("hear a ping every 15 s", async () => {
    const { follow } = createWorld();
    const viewer = await follow();
    await pass(31_000);
    const names: string[] = [];
    while (names.filter((name) => name === "ping").length < 2) {
      for (const event of await viewer.events(1)) names.push(event.event);
    }
    expect(names[0]).toBe("snapshot");
  });

  it("are looked at every 30 s, once for all streams of a person, and end when the permission has gone", async () => {
    const { follow, state, hub } = createWorld();
    const viewers = [await follow(), await follow(), await follow()];
    await pass(95_000);
    expect(state.checks).toBe(3);
    expect(hub.health()[0]?.viewers).toBe(3);
    state.standing = "forbidden";
    await pass(30_000);
    expect(hub.health()[0]?.viewers).toBe(0);
    const events = await viewers[0]?.events(1000);
    expect(events?.at(-1)).toMatchObject({ event: "bye", data: { reason: "forbidden" } });
  });

  it("end with the sign-in they came by, whatever another browser of the same person may still do", async () => {
    const { open, hub } = createWorld();
    await open("u", BOARD, "kept");
    await open("u", BOARD, "signed out", async () => "restart");
    await open("u", BOARD, "kept");
    expect(hub.health()[0]?.viewers).toBe(3);
    await pass(31_000);
    expect(hub.health()[0]?.viewers).toBe(2);
  });

  it("are limited per person and altogether", async () => {
    const { open, follow } = createWorld({ streamsPerPerson: 2, streamsPerLink: 1, streamsPerDisplay: 1, streams: 3 });
    const first = await follow("a");
    await follow("a");
    expect(await open("a")).toMatchObject({ code: "too-many-streams" });
    await follow("b");
    expect(await open("c")).toMatchObject({ code: "overloaded" });
    first.abort.abort();
    await follow("a");
  });

  it("by one link are limited among themselves, and take nothing from a person's", async () => {
    const { openFor, follow } = createWorld({
      streamsPerPerson: 1,
      streamsPerLink: 2,
      streamsPerDisplay: 2,
      streams: 9,
    });
    const by = (linkId: string): Holder => ({ kind: "link", linkId, address: null, endsAt: null });
    await openFor(by("l1"));
    await openFor(by("l1"));
    expect(await openFor(by("l1"))).toMatchObject({ code: "too-many-streams" });
    await follow("l1");
    expect(await openFor(by("l2"))).not.toHaveProperty("code");
  });

  it("by a link are looked at at once when it changes, and in the second in which it runs out", async () => {
    const { openFor, follow, hub, state } = createWorld();
    const link: Holder = { kind: "link", linkId: "l1", address: "192.0.2.1", endsAt: START + 7000 };
    await openFor(link);
    await openFor(link);
    await openFor({ ...link, address: "192.0.2.2" });
    await follow("l1");
    expect(hub.watchedLinks()).toEqual(["l1"]);
    await hub.recheckPerson("l1");
    expect(state.checks).toBe(1);
    await hub.recheckLink("l1");
    // Where it is open from may matter: one look for each address.
    expect(state.checks).toBe(3);
    await pass(6000);
    expect(state.checks).toBe(3);
    state.standing = "gone";
    await pass(1000);
    expect(hub.watchedLinks()).toEqual([]);
    // The person's own look comes in its time.
    expect(hub.health()[0]?.viewers).toBe(1);
  });

  it("of one display are limited among themselves, and looked at together when it changes", async () => {
    const { openFor, hub, state } = createWorld({
      streamsPerPerson: 1,
      streamsPerLink: 1,
      streamsPerDisplay: 2,
      streams: 9,
    });
    const display: Holder = { kind: "display", displayId: "d1" };
    await openFor(display);
    await openFor(display);
    expect(await openFor(display)).toMatchObject({ code: "too-many-streams" });
    expect(await openFor({ kind: "display", displayId: "d2" })).not.toHaveProperty("code");
    state.standing = "forbidden";
    await hub.recheckDisplay("d1");
    expect(state.checks).toBe(1);
    expect(hub.health()[0]?.viewers).toBe(1);
  });

  it("are told when their board or tenant is deleted", async () => {
    const { follow, hub, state } = createWorld();
    const viewer = await follow();
    await pass(0);
    hub.boardGone("another");
    hub.boardGone(BOARD.id);
    expect((await viewer.events(100)).at(-1)).toMatchObject({ event: "bye", data: { reason: "gone" } });
    const again = await follow();
    state.tenant = null;
    await hub.tenantChanged(TENANT.id);
    expect((await again.events(100)).at(-1)).toMatchObject({ event: "bye", data: { reason: "gone" } });
    expect(hub.health()).toEqual([]);
  });

  it("hear of a new name of the board", async () => {
    const { follow, hub } = createWorld();
    const viewer = await follow();
    await pass(0);
    await viewer.events(3);
    hub.boardChanged({ ...BOARD, name: "Floor" });
    expect(await viewer.events(1)).toMatchObject([{ event: "patch", data: { patch: { board: { name: "Floor" } } } }]);
  });
});

describe("health", () => {
  it("tells state, requests, viewers and ages, and idle when nobody watches", async () => {
    const { view, hub } = createWorld();
    await view();
    expect(hub.health()).toEqual([
      {
        tenantId: "t1",
        name: "Northwind",
        state: "fresh",
        code: null,
        message: null,
        since: new Date(START).toISOString(),
        retryAt: null,
        lastGoodAt: new Date(START).toISOString(),
        requestsLastHour: 3,
        viewers: 0,
        intervalMs: 5000,
        tokenAgeMs: 1000,
      },
    ]);
    await pass(60_000);
    expect(hub.health()[0]?.state).toBe("idle");
  });
});
