import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stateEvent } from "@/lib/contracts/display/control";
import type { LiveView } from "@/lib/contracts/live";
import { BOARD, createControlWorld, item } from "@/tests/support/display-world";
import { sampleView } from "@/tests/support/live-stream";
import type { SeenDisplay } from "./rollout";

/* What displays are told that nobody set: breaches and new builds. */

const START = Date.parse("2026-01-05T10:00:00.000Z");

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("a breach", () => {
  /** A view of a queue that waits so long; its limit is 20 s. */
  const waiting = (waitMs: number): LiveView => {
    const view = sampleView(0);
    const asOf = new Date(Date.now()).toISOString();
    const part = { ...view.parts.queues, asOf };
    const metrics = {
      "interactionsWaitInQueue.rt": 1,
      "interactionsLongestWaitInQueue.rt": waitMs,
      "slaTimeThreshold.today": 20_000,
    };
    return {
      ...view,
      parts: { queues: part, agents: part, groups: part },
      queues: [{ id: "q", name: "Sales", metrics }],
    };
  };

  it("takes over who wants to be, while it lasts, and pins nobody else", async () => {
    const { follow, held } = createControlWorld();
    const playlist = [item("i1", "plain", true), item("i2", "designed", true)];
    const [over, calm] = [await follow("d1", { playlist }), await follow("d2")];
    await Promise.all([over.state(), calm.state()]);
    await pass(3000);
    held.views.set("plain", waiting(30_000));
    const breachedAt = Date.now();
    await pass(2000);
    const { takeover } = await over.state();
    expect(takeover).toMatchObject({ itemId: "i1", boardId: "plain", pageId: null });
    expect(takeover?.since).toBeGreaterThanOrEqual(breachedAt);
    held.views.set("plain", waiting(0));
    for (let second = 0; second < 12; second += 1) {
      held.views.set("plain", waiting(0));
      await pass(1000);
    }
    // Pings may come between.
    const events = await over.events(2);
    const last = events
      .filter(({ event }) => event === "state")
      .map(({ data }) => stateEvent.parse(data).state.takeover);
    expect(last).toEqual([null]);
    expect((await calm.events(1)).map(({ event }) => event)).toEqual(["ping"]);
  });

  it("keeps the screen that it has by the display's own word while a process that just started does not know of it yet", async () => {
    const { follow, held, stored } = createControlWorld();
    const said = { boardId: "plain", pageId: null, at: START - 3000 };
    for (const id of ["breached", "changed"]) stored.takeovers.set(id, said);
    held.views.set("plain", waiting(30_000));
    held.views.set("designed", waiting(0));
    const playlist = [item("i0", "designed"), item("i1", "plain", true)];
    const breached = await follow("breached", { playlist });
    expect((await breached.state()).takeover).toEqual({ itemId: "i1", boardId: "plain", pageId: null, since: said.at });
    // What may take it over no more has nothing to go on with.
    const changed = await follow("changed", { playlist: [item("i1", "plain")] });
    expect((await changed.state()).takeover).toBeNull();
    for (let second = 0; second < 16; second += 1) {
      held.views.set("plain", waiting(30_000));
      await pass(1000);
    }
    // Its board is breached, as it turns out: it was told nothing new.
    expect(await breached.events(1)).toMatchObject([{ event: "ping" }]);
  });

  it("that has passed while nobody knew gives the screen back once it has been calm for a while", async () => {
    const { follow, held, stored } = createControlWorld();
    stored.takeovers.set("d1", { boardId: "plain", pageId: null, at: START - 3000 });
    const display = await follow("d1", { playlist: [item("i0", "designed"), item("i1", "plain", true)] });
    expect((await display.state()).takeover).not.toBeNull();
    for (let second = 0; second < 13; second += 1) {
      held.views.set("plain", waiting(0));
      await pass(1000);
    }
    expect((await display.state()).takeover).toBeNull();
  });

  it("is watched for once for all displays that know the same of agents, and only while they are there", async () => {
    const { follow, held, control, place } = createControlWorld();
    const playlist = [item("i1", "plain", true)];
    const displays = [await follow("d1", { playlist }), await follow("d2", { playlist })];
    const hidden = await follow("d3", { playlist, privacy: "hidden" });
    await follow("d4");
    await pass(3000);
    expect(held.open.toSorted()).toEqual(["plain full", "plain hidden"]);
    hidden.leave();
    await pass(32_000);
    expect(held.open).toEqual(["plain full"]);
    for (const { leave } of displays) leave();
    place("d1");
    place("d2");
    await Promise.all([control.displayChanged("d1"), control.displayChanged("d2")]);
    await pass(2000);
    expect(held.open).toEqual([]);
  });

  it("on a board that may not be shown takes nobody over", async () => {
    const { follow, held, stored } = createControlWorld();
    stored.boards.set("plain", { ...BOARD, ownerId: "somebody" });
    held.views.set("plain", waiting(99_000));
    const display = await follow("d1", { playlist: [item("i1", "plain", true)] });
    await pass(3000);
    expect((await display.state()).takeover).toBeNull();
    expect(held.open).toEqual([]);
  });
});

describe("a new build", () => {
  const report = (id: string, change: Partial<SeenDisplay> = {}): SeenDisplay => ({
    id,
    build: "b1",
    reportedAt: Date.now(),
    uptimeMs: 3_600_000,
    isWell: true,
    ...change,
  });

  it("may be taken up by one display, and by the rest when that one does well, while the server serves", async () => {
    const { control, place, process, stored } = createControlWorld();
    const ids = ["d1", "d2", "d3"];
    const displays = ids.map((id) => place(id));
    const allowed = async () => {
      const states = await Promise.all(displays.map((display) => control.state(display)));
      return states.flatMap((answer, index) => {
        if (!("state" in answer)) throw new Error(answer.code);
        const { mayUpdate, build } = stateEvent.parse({ now: 0, state: JSON.parse(answer.state) }).state.version;
        expect(build).toBe("b2");
        return mayUpdate ? [ids[index] ?? ""] : [];
      });
    };
    expect(await allowed()).toEqual([]);
    stored.reports = ids.map((id) => report(id));
    await pass(6000);
    const [first = "", ...others] = await allowed();
    expect([first, others]).toEqual([expect.stringMatching(/^d\d$/), []]);
    for (let minute = 0; minute < 2; minute += 1) {
      stored.reports = ids.map((id) => report(id, id === first ? { build: "b2", uptimeMs: minute * 61_000 } : {}));
      await pass(20_000);
      expect(await allowed()).toEqual(minute === 0 ? [first] : ids);
    }
    process.isServing = false;
    await pass(6000);
    expect(await allowed()).toEqual([]);
  });

  it("is taken up by nobody while the database is away", async () => {
    const { control, place, stored } = createControlWorld();
    const display = place("d1");
    const state = async () => {
      const answer = await control.state(display);
      return "state" in answer ? JSON.parse(answer.state).version.mayUpdate : answer.code;
    };
    await state();
    stored.reports = [report("d1")];
    await pass(6000);
    expect(await state()).toBe(true);
    stored.isAway = true;
    await pass(2000);
    expect(await state()).toBe(false);
    stored.isAway = false;
    await pass(2000);
    expect(await state()).toBe(true);
  });
});
