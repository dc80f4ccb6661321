import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BOARD, failure, Puppet, SILENT, TENANT } from "@/tests/support/live-puppet";
import { systemClock } from "./clock";
import { StartGate } from "./schedule";
import { TenantLive } from "./tenant-live";

const ENDPOINTS = ["queues", "agents", "groups", "queue", "queueAgents"] as const;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A tenant whose board is open and has its numbers. */
async function createWorld() {
  const puppet = new Puppet();
  const live = new TenantLive(TENANT, {
    clientFor: () => puppet.client(),
    clock: systemClock,
    random: () => 0.5,
    gate: new StartGate(),
    log: SILENT,
    reread: () => undefined,
  });
  const open = (scope: { queueId?: string }) => {
    const watched = live.watch(BOARD, scope);
    watched.lease.hold();
    live.poller.wake();
    return () => watched.feed.current();
  };
  open({});
  await pass(10_000);
  return { puppet, open };
}

describe("the page of a queue that is opened while 8x8 does not answer", () => {
  it("shows the board's last rows of it, with their age, for as long as that lasts", async () => {
    const { puppet, open } = await createWorld();
    const lastAnswer = Date.now();
    for (const endpoint of ENDPOINTS) puppet.fails(endpoint, failure("unavailable"));
    await pass(40_000);
    const view = open({ queueId: "1" });
    for (let second = 0; second < 90; second += 5) {
      const { queues, parts } = view();
      expect(queues.map(({ id }) => id)).toEqual(["1"]);
      expect(Date.parse(parts.queues.asOf ?? "")).toBeLessThanOrEqual(lastAnswer);
      expect(parts.queues.status.state).toBe("failing");
      expect(parts.agents.asOf).toBeNull();
      await pass(5000);
    }
    puppet.works(...ENDPOINTS);
    await pass(60_000);
    expect(view().parts.agents.asOf).not.toBeNull();
    expect(view().upstream.state).toBe("fresh");
  });
});
