import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { err, ok } from "@/lib/domain/result";
import { upstreamError } from "@/lib/server/eightx8/upstream-error";
import { BOARD, SILENT, TENANT } from "@/tests/support/live-puppet";
import { systemClock } from "./clock";
import { StartGate } from "./schedule";
import { TenantLive } from "./tenant-live";

/* Pages of single queues: their ids come out of addresses, so anybody who may see the board can invent them. */

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A tenant at whose 8x8 the queue with id `known` exists and no other. */
function createWorld() {
  const calls: string[] = [];
  const rows = (ids: readonly string[]) =>
    ok({
      rows: ids.map((id) => ({ id, name: id, groupId: null, groupName: null, metrics: {} })),
      totals: null,
      queues: [],
      skipped: 0,
      takenAt: null,
      skewMs: null,
      requestedAt: Date.now(),
      requests: 1,
    });
  const client = new Proxy(
    {},
    {
      get: (_, endpoint: string) => async (id: unknown) => {
        calls.push(endpoint);
        const single = endpoint === "queue" || endpoint === "queueAgents";
        if (single && id !== "known") return err(upstreamError("request-refused", { status: 404 }));
        return rows(single ? ["known"] : []);
      },
    },
  );
  const live = new TenantLive(TENANT, {
    // Holds for this test: whatever endpoint is called, the proxy answers as the client would.
    clientFor: () => client as never,
    clock: systemClock,
    random: () => 0.5,
    gate: new StartGate(),
    log: SILENT,
    reread: () => undefined,
  });
  const open = (queueId: string) => {
    const watched = live.watch(BOARD, { queueId });
    const release = watched.lease.hold();
    live.poller.wake();
    return { watched, release };
  };
  return { live, calls, open, count: (endpoint: string) => calls.filter((call) => call === endpoint).length };
}

describe("pages of queues", () => {
  it("ask for an id that does not exist once a minute, for one that does every interval", async () => {
    const { open, count } = createWorld();
    const { release } = open("invented");
    await pass(300_000);
    expect(count("queue")).toBeLessThanOrEqual(6);
    release(Date.now());
    await pass(200_000);
    const before = count("queue");
    open("known");
    await pass(60_000);
    expect(count("queue") - before).toBeGreaterThanOrEqual(12);
  });

  it("are kept in limited number, however many ids are made up; open ones stay", async () => {
    const { live, open } = createWorld();
    const mine = open("known");
    for (let id = 0; id < 5000; id += 1) {
      live.watch(BOARD, { queueId: `made-up-${id}` }).lease.touch(Date.now());
      if (id % 500 === 0) live.poller.wake();
    }
    expect(live.views().length).toBeLessThanOrEqual(201);
    expect(live.views()).toContain(mine.watched);
    await pass(300_000);
    expect(live.views()).toEqual([mine.watched]);
    expect(live.poller.tracks.all().length).toBeLessThan(6);
  });

  it("cost three requests a sweep, however many ids are made up", async () => {
    const { live, calls } = createWorld();
    for (let id = 0; id < 150; id += 1) live.watch(BOARD, { queueId: `made-up-${id}` }).lease.touch(Date.now());
    live.poller.wake();
    await pass(20_000);
    expect(calls.length).toBeLessThanOrEqual(3 * 5);
  });
});

describe("a fault in one view", () => {
  it("costs neither the other views nor the sweeps that follow", async () => {
    const { live, open, count } = createWorld();
    const [broken, whole] = [open("broken"), open("known")];
    broken.watched.feed.publish = () => {
      throw new Error("an odd view");
    };
    await pass(30_000);
    expect(count("queue")).toBeGreaterThanOrEqual(7);
    expect(whole.watched.feed.current().parts.queues.fetchedAt).not.toBeNull();
    expect(live.poller.running).toBe(true);
  });
});

describe("hours of sweeps", () => {
  it("leaves nothing behind but the last hour", async () => {
    const { live } = createWorld();
    const board = live.watch(BOARD, {});
    board.lease.hold();
    live.poller.wake();
    const sizes: number[] = [];
    for (let hour = 0; hour < 3; hour += 1) {
      live.watch(BOARD, { queueId: `of hour ${hour}` }).lease.touch(Date.now());
      await pass(3_600_000);
      sizes.push(live.views().length + live.poller.tracks.all().length + vi.getTimerCount());
    }
    expect(Math.max(...sizes.slice(1))).toBe(sizes[1]);
  }, 120_000);
});
