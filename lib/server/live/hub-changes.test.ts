import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Board } from "@/lib/server/boards/board";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { Puppet, SILENT, TENANT } from "@/tests/support/live-puppet";
import { read } from "@/tests/support/live-stream";
import type { Holder } from "./holder";
import { createLiveHub } from "./hub";
import { StreamOutlet } from "./outlet";
import type { Standing } from "./viewers";

/* What a board hears of an admin's doing: at once, without waiting for the next sweep. */

const BOARD: Board = {
  id: "b1",
  tenantId: TENANT.id,
  name: "All",
  isDefault: true,
  queueIds: null,
  document: null,
  revision: 1,
};

const START = Date.parse("2026-01-05T10:00:00.000Z");
const PERSON: Holder = { kind: "person", userId: "u", sessionId: null };

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function watched(holder = PERSON) {
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
  });
  const outlet = new StreamOutlet(new AbortController().signal);
  const opened = await hub.subscribe({
    board: BOARD,
    scope: {},
    outlet,
    holder,
    lastEventId: null,
    recheck: async () => {
      state.checks += 1;
      return state.standing;
    },
  });
  expect(opened.ok).toBe(true);
  await pass(1000);
  const change = async (tenant: Tenant | null) => {
    state.tenant = tenant;
    await hub.tenantChanged(TENANT.id);
    await pass(0);
  };
  const upstream = async () =>
    (await hub.view({ board: BOARD, scope: {}, signal: new AbortController().signal }))?.view.upstream.state;
  return { hub, puppet, state, viewer: read(outlet.stream), change, upstream };
}

it("a paused tenant is asked for nothing, says so at once, and is asked at once when it goes on", async () => {
  const { hub, puppet, change, upstream } = await watched();
  expect(await upstream()).toBe("fresh");
  await change({ ...TENANT, paused: true });
  expect(await upstream()).toBe("paused");
  expect(hub.health()).toMatchObject([{ state: "paused", viewers: 1 }]);
  const asked = puppet.count("queues");
  await pass(60_000);
  expect(puppet.count("queues")).toBe(asked);
  await change(TENANT);
  expect(puppet.count("queues")).toBe(asked + 1);
  expect(await upstream()).toBe("fresh");
});

it("a deleted tenant's streams end with that, and nothing asks for it any more", async () => {
  const { hub, puppet, viewer, change } = await watched();
  await change(null);
  expect((await viewer.events(100)).at(-1)).toMatchObject({ event: "bye", data: { reason: "gone" } });
  expect(hub.known()).toEqual([]);
  const asked = puppet.count("queues");
  await pass(60_000);
  expect(puppet.count("queues")).toBe(asked);
});

it("a board that became private is lost at once by whoever may not see it, and by nobody who has another one open", async () => {
  const { hub, state, viewer } = await watched();
  state.standing = "forbidden";
  await hub.recheckBoard("another board");
  await hub.recheckBoard(BOARD.id);
  const events = await viewer.events(100);
  expect(events.filter(({ event }) => event === "bye")).toMatchObject([{ data: { reason: "forbidden" } }]);
});

it("a link whose end was moved is looked at in the second of the new one, be that before the old or after", async () => {
  const { hub, state } = await watched({ kind: "link", linkId: "l1", address: null, endsAt: START + 20_000 });
  state.standing = { allowedUntil: START + 5000 };
  await hub.recheckLink("l1");
  await pass(3000);
  expect(state.checks).toBe(1);
  // Put off in that very second.
  state.standing = { allowedUntil: START + 37_000 };
  await pass(1000);
  expect(state.checks).toBe(2);
  await pass(31_000);
  expect(hub.watchedLinks()).toEqual(["l1"]);
  state.standing = "gone";
  await pass(1000);
  expect(hub.watchedLinks()).toEqual([]);
});

it("names the boards that are open, and for half a minute those that somebody asked for", async () => {
  const { hub, viewer } = await watched();
  const asked = { board: { ...BOARD, id: "b2" }, scope: {}, signal: new AbortController().signal };
  const both = Promise.all([hub.view(asked), hub.view({ ...asked, scope: { queueId: "q1" } })]);
  await pass(4000);
  await both;
  expect(hub.watched()).toEqual(["b1", "b2"]);
  await pass(31_000);
  expect(hub.watched()).toEqual(["b1"]);
  hub.boardGone("b1");
  await viewer.events(100);
  expect(hub.watched()).toEqual([]);
});

it("hears of limits that are changed in the moment in which its tenant is read for the first time", async () => {
  const puppet = new Puppet();
  const breach = { by: "number", value: 0 } as const;
  const limit = { direction: "above", near: null, breach, forMs: 0, recover: 0, hours: null, top: false } as const;
  let rules = {};
  const hub = createLiveHub({
    clients: { clientFor: () => puppet.client(), tokenAgeMs: () => 1000 },
    findTenant: () => new Promise((resolve) => void setTimeout(() => resolve(TENANT), 500)),
    rules: async () => rules,
    log: SILENT,
    random: () => 0.5,
  });
  const asked = hub.view({ board: BOARD, scope: {}, signal: new AbortController().signal });
  await pass(100);
  rules = { "interactionsWaitInQueue.rt": limit };
  const told = hub.rulesChanged(TENANT.id);
  await pass(5000);
  await Promise.all([asked, told]);
  const view = await hub.view({ board: BOARD, scope: {}, signal: new AbortController().signal });
  expect(view?.view.tiles?.map(({ id }) => id)).toEqual(["queues"]);
  await hub.stop();
});
