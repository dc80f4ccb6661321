import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BOARD_NEEDS, createPoller, failure, TENANT } from "@/tests/support/live-puppet";
import { StartGate } from "./schedule";

const START = Date.parse("2026-01-05T10:00:00.000Z");

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("the cadence", () => {
  it("sweeps at once, then every interval to the millisecond, once for each part", async () => {
    const { poller, puppet, state } = createPoller();
    poller.wake();
    poller.wake();
    await pass(20_000);
    const beats = [0, 5000, 10_000, 15_000, 20_000].map((ms) => START + ms);
    for (const part of ["queues", "agents", "groups"] as const) expect(puppet.times(part)).toEqual(beats);
    expect(state.published).toEqual(beats);
  });

  it("does nothing before somebody watches and stops when nobody does", async () => {
    const { poller, puppet, state } = createPoller();
    await pass(20_000);
    expect(puppet.calls).toEqual([]);
    poller.wake();
    await pass(6000);
    state.wanted = [];
    await pass(60_000);
    expect(puppet.count("queues")).toBe(2);
    expect(poller.running).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("keeps a long interval though viewers come and go within it", async () => {
    const { poller, puppet, state } = createPoller({ tenant: { intervalMs: 120_000 } });
    poller.wake();
    await pass(1000);
    state.wanted = [];
    await pass(60_000);
    state.wanted = [BOARD_NEEDS];
    poller.wake();
    await pass(200_000);
    expect(puppet.times("queues").map((at) => at - START)).toEqual([0, 120_000, 240_000]);
  });

  it("spreads the starts of 200 tenants over the interval, and the spread lasts", async () => {
    const gate = new StartGate();
    const all = Array.from({ length: 200 }, () => createPoller({ gate }));
    for (const { poller } of all) poller.wake();
    await pass(9999);
    for (const nth of [0, 1]) {
      const starts = all.map(({ puppet }) => puppet.times("queues")[nth] ?? 0);
      expect(new Set(starts).size).toBe(200);
      expect(Math.max(...starts) - Math.min(...starts)).toBe(199 * 25);
    }
  });

  it("never has one part in flight twice, however slow 8x8 is", async () => {
    const { poller, puppet } = createPoller();
    for (const part of ["queues", "agents", "groups"] as const) puppet.hangs(part, 12_000);
    poller.wake();
    await pass(120_000);
    expect(puppet.mostAtOnce).toBe(1);
    expect(puppet.times("queues").slice(0, 3)).toEqual([START, START + 15_000, START + 30_000]);
  });

  it("asks at once for what a newly opened page lacks, and then on the cadence", async () => {
    const { poller, puppet, state } = createPoller();
    poller.wake();
    await pass(2000);
    state.wanted = [BOARD_NEEDS, { kind: "queue", queueId: "7" }];
    poller.wake();
    poller.wake();
    await pass(0);
    expect(puppet.times("queue")).toEqual([START + 2000]);
    expect(puppet.count("queues")).toBe(1);
    await pass(3000);
    expect(puppet.times("queue")).toEqual([START + 2000, START + 5000]);
  });
});

describe("parts on their own", () => {
  it("publishes the queues after two seconds when the agents hang, and keeps the queues' cadence", async () => {
    const { poller, puppet, state, status } = createPoller();
    puppet.hangs("agents", 9000, failure("timeout"));
    poller.wake();
    await pass(1999);
    expect(state.published).toEqual([]);
    await pass(1);
    expect(state.published).toEqual([START + 2000]);
    expect(status("queues").state).toBe("fresh");
    expect(status("agents").state).toBe("connecting");
    await pass(8000);
    expect(puppet.times("queues")).toEqual([START, START + 5000, START + 10_000]);
    expect(status("agents")).toMatchObject({ state: "late", code: "timeout" });
    expect(status("queues").state).toBe("fresh");
  });

  it("keeps the last good rows, with their age, when one part fails; the others stay fresh", async () => {
    const { poller, puppet, status } = createPoller();
    poller.wake();
    await pass(100);
    const good = poller.part("agents");
    puppet.fails("agents", failure("unavailable"));
    await pass(5000);
    expect(status("agents")).toMatchObject({ state: "late", code: "unavailable" });
    expect(poller.part("agents").asOf).toBe(good.asOf);
    expect(poller.tracks.get("agents")?.held?.taken.agents).toHaveLength(1);
    await pass(30_000);
    expect(status("agents").state).toBe("failing");
    expect(status("queues").state).toBe("fresh");
    puppet.works("agents");
    await pass(60_000);
    expect(status("agents").state).toBe("fresh");
  });

  it("becomes late by time alone when 8x8's data stands still, tells so without a request, and says since when", async () => {
    const { poller, puppet, state, status } = createPoller();
    const frozen = START - 1000;
    puppet.takenAt = () => frozen;
    poller.wake();
    await pass(13_999);
    expect(status("agents").state).toBe("fresh");
    const before = state.published.length;
    await pass(1);
    expect(state.published.length).toBe(before + 1);
    const lateSince = new Date(frozen + 15_000).toISOString();
    expect(status("agents")).toMatchObject({ state: "late", code: "overdue", since: lateSince });
    await pass(30_000);
    expect(status("agents").since).toBe(lateSince);
  });
});

describe("changes of the tenant", () => {
  it("never lets an answer from before the change land", async () => {
    const { poller, puppet } = createPoller();
    puppet.hangs("queues", 3000);
    poller.wake();
    await pass(1000);
    puppet.fails("queues", failure("bad-credentials", { retryable: false }));
    poller.change({ ...TENANT, connection: { ...TENANT.connection, apiKey: "another" } });
    await pass(2500);
    expect(poller.tracks.get("queues")?.held).toBeNull();
    expect(poller.part("queues").status).toMatchObject({ state: "failing", code: "bad-credentials" });
  });

  it("takes a longer interval up, and a mere rename keeps the rows", async () => {
    const { poller, puppet } = createPoller();
    poller.wake();
    await pass(1000);
    poller.change({ ...TENANT, name: "Renamed", intervalMs: 20_000 });
    expect(poller.part("queues").asOf).not.toBeNull();
    await pass(41_000);
    expect(puppet.times("queues")).toEqual([START, START + 21_000, START + 41_000]);
  });

  it("asks nothing while paused, says so, and resumes", async () => {
    const { poller, puppet, status } = createPoller({ tenant: { paused: true } });
    poller.wake();
    await pass(30_000);
    expect(puppet.calls).toEqual([]);
    expect(status("queues").state).toBe("paused");
    poller.change(TENANT);
    await pass(0);
    expect(status("queues").state).toBe("fresh");
  });

  it("asks for the tenant to be read again once a minute", async () => {
    const { poller, state } = createPoller();
    poller.wake();
    await pass(180_000);
    expect(state.rereads).toBe(3);
  });
});
