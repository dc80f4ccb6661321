import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commandEvent, stateEvent } from "@/lib/contracts/display/control";
import { BOARD, createControlWorld, DESIGNED, item } from "@/tests/support/display-world";
import { documentWith } from "@/tests/support/documents";
import { sampleView } from "@/tests/support/live-stream";

const START = Date.parse("2026-01-05T10:00:00.000Z");

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("a display that is connected", () => {
  it("is told its whole state, with the boards that it may show", async () => {
    const { follow, stored } = createControlWorld();
    stored.boards.set("private", { ...BOARD, id: "private", ownerId: "somebody" });
    stored.boards.set("foreign", { ...BOARD, id: "foreign", tenantId: "another" });
    const playlist = [
      item("a", "designed"),
      item("b", "private"),
      item("c", "foreign"),
      item("d", "gone"),
      item("e", "plain"),
      item("f", "designed"),
    ];
    const display = await follow("d1", { playlist });
    const state = await display.state();
    expect(state.display).toMatchObject({ id: "d1", tenantName: "Northwind", timeZone: "Europe/Berlin", revision: 1 });
    expect(state.boards).toEqual([
      { id: "designed", name: "Floor", pages: [{ id: "p1", name: "Floor" }], lobbySafe: true },
      { id: "plain", name: "All", pages: null, lobbySafe: false },
    ]);
    expect(state.settings).toMatchObject({ playlist });
    expect([state.takeover, state.version]).toEqual([null, { build: "b2", mayUpdate: false }]);
  });

  it("in a lobby has no board that shows agents, from the moment in which it comes to do so", async () => {
    const { follow, stored, told } = createControlWorld();
    const display = await follow("d1", { privacy: "lobby" });
    expect((await display.state()).boards.map(({ id }) => id)).toEqual(["designed"]);
    const people = documentWith({ id: "a", kind: "agent-states", options: {} });
    stored.boards.set("designed", { ...DESIGNED, revision: 2, document: people });
    await pass(2000);
    expect((await display.state()).boards).toEqual([]);
    expect(told).toContain("recheck board designed");
  });

  it("is told at once of what changed here, and within two seconds of what did elsewhere: settings, boards, the tenant", async () => {
    const { control, follow, stored, place, told } = createControlWorld();
    const display = await follow("d1");
    await display.state();
    place("d1", { muted: true });
    await control.displayChanged("d1");
    expect((await display.state()).settings).toMatchObject({ muted: true });
    place("d1", { muted: false });
    await pass(2000);
    expect((await display.state()).settings).toMatchObject({ muted: false });
    expect(told.filter((line) => line === "recheck d1")).toHaveLength(2);
    stored.boards.set("plain", { ...BOARD, revision: 2, name: "Everything" });
    await pass(2000);
    expect((await display.state()).boards.map(({ name }) => name)).toEqual(["Everything", "Floor"]);
    expect(told).toContain("changed plain");
    stored.boards.delete("plain");
    await pass(2000);
    expect((await display.state()).boards.map(({ id }) => id)).toEqual(["designed"]);
    expect(told).toContain("gone plain");
    stored.tenant = { name: "Southwind", timeZone: "UTC" };
    await pass(2000);
    expect((await display.state()).display).toMatchObject({ tenantName: "Southwind", timeZone: "UTC" });
  });

  it.each([
    ["one of its boards is", "plain"],
    ["its last report is", "d2"],
  ])(
    "is told of all its boards, and keeps what has taken it over, though %s read slowly while others are looked after",
    async (_, slow) => {
      const { open, follow, place, stored, held } = createControlWorld();
      await follow("d1", { playlist: [item("a", "third")] });
      stored.takeovers.set("d2", { boardId: "designed", pageId: "p1", at: START });
      held.views.set("designed", sampleView(0));
      let arrive: () => void = () => undefined;
      stored.slow.set(slow, new Promise((resolve) => (arrive = resolve)));
      const opened = open(place("d2", { playlist: [item("a", "plain"), item("b", "designed", true)] }));
      await pass(3000);
      arrive();
      const { events } = await opened;
      await pass(1500);
      const [first] = await events(1);
      const { boards, takeover } = stateEvent.parse(first?.data).state;
      expect([boards.map(({ id }) => id), takeover?.itemId]).toEqual([["plain", "designed"], "b"]);
    },
  );

  it("hears nothing but pings while nothing changes, and its boards are read no more", async () => {
    const { follow, stored } = createControlWorld();
    const [display] = [await follow("d1"), await follow("d2")];
    await display.state();
    const { boards } = stored.asked;
    expect(boards).toBe(2);
    await pass(61_000);
    const events = await display.events(4);
    expect(events.map(({ event }) => event)).toEqual(["ping", "ping", "ping", "ping"]);
    expect([stored.asked.boards, stored.asked.displays]).toEqual([boards, 0]);
  });

  it("ends when it is unpaired: here at once, elsewhere within two seconds", async () => {
    const { control, follow, stored } = createControlWorld();
    const [here, elsewhere] = [await follow("d1"), await follow("d2")];
    stored.displays.delete("d1");
    await control.displayGone("d1");
    const bye = [{ event: "state" }, { event: "bye", data: { reason: "unpaired" } }];
    expect(await here.events(9)).toMatchObject(bye);
    stored.displays.delete("d2");
    await pass(2000);
    expect(await elsewhere.events(9)).toMatchObject(bye);
    expect(control.count).toBe(0);
  });

  it("gets each command once, and again when it comes back before it has done it", async () => {
    const { control, follow, open, stored } = createControlWorld();
    const display = await follow("d1");
    await display.state();
    const command = { id: "c1", kind: "identify", seconds: 10 } as const;
    stored.commands.push({ displayId: "d1", command, until: START + 60_000 });
    await control.commandGiven("d1");
    await pass(5000);
    expect(commandEvent.parse((await display.next()).data).command).toEqual(command);
    stored.commands.push({ displayId: "d1", command: { id: "c2", kind: "reload" }, until: START + 60_000 });
    await pass(2000);
    expect(await display.next()).toMatchObject({ data: { command: { id: "c2" } } });
    display.leave();
    const place = stored.displays.get("d1");
    if (place === undefined) throw new Error("it is paired");
    const again = await open(place);
    await pass(2000);
    expect((await again.events(3)).map(({ event }) => event)).toEqual(["state", "command", "command"]);
    stored.commands.splice(0);
    again.leave();
    const later = await open(place);
    await pass(3000);
    expect((await later.events(1)).map(({ event }) => event)).toEqual(["state"]);
  });

  it("is told to come back when the server stops, and gets no stream from then on", async () => {
    const { control, follow, place, open } = createControlWorld();
    const display = await follow("d1");
    control.stop();
    expect((await display.events(9)).at(-1)).toMatchObject({ event: "bye", data: { reason: "restart" } });
    expect((await open(place("d2"))).refused).toMatchObject({ code: "overloaded" });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("whose connections broke without a word gives the oldest of its streams up for a new one", async () => {
    const { follow, open, stored } = createControlWorld();
    const first = await follow("d1");
    const place = stored.displays.get("d1");
    if (place === undefined) throw new Error("it is paired");
    for (let count = 0; count < 4; count += 1) expect((await open(place)).refused).toBeNull();
    expect((await first.events(9)).at(-1)).toMatchObject({ event: "bye", data: { reason: "restart" } });
  });

  it("keeps its stream through an outage of the database, and learns afterwards what changed", async () => {
    const { follow, stored, place } = createControlWorld();
    const display = await follow("d1");
    await display.state();
    stored.isAway = true;
    place("d1", { muted: true });
    await pass(30_000);
    stored.isAway = false;
    await pass(2000);
    const events = await display.events(3);
    expect(events.map(({ event }) => event)).toEqual(["ping", "ping", "state"]);
  });

  it("is looked after no more when nobody is left", async () => {
    const { control, follow, stored } = createControlWorld();
    const display = await follow("d1");
    display.leave();
    await pass(29_000);
    expect(control.count).toBe(1);
    await pass(3000);
    expect([control.count, vi.getTimerCount()]).toEqual([0, 0]);
    const { looks } = stored.asked;
    await pass(60_000);
    expect(stored.asked.looks).toBe(looks);
  });

  it("where streams do not pass has the same state by asking for it", async () => {
    const { control, place, stored } = createControlWorld();
    const display = place("d1");
    expect(await control.state(display)).toMatchObject({ state: expect.stringContaining('"tenantName":"Northwind"') });
    place("d1", { muted: true });
    await pass(2000);
    // What its request read may be older than what is known.
    expect(await control.state(display)).toMatchObject({ state: expect.stringContaining('"muted":true') });
    stored.tenant = null;
    await pass(2000);
    expect(await control.state(display)).toEqual({ code: "gone" });
  });
});
