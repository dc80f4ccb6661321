import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BOARD_NEEDS, createPoller } from "@/tests/support/live-puppet";
import type { Wanted } from "./needs";

const START = Date.parse("2026-01-05T10:00:00.000Z");
const MINUTE_MS = 60_000;
const RECORDED: Wanted = { kind: "recorded" };

beforeEach(() => {
  vi.useFakeTimers({ now: START + 2300 });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("a tenant that is recorded", () => {
  it("is asked once a minute while nobody watches, shortly before the minute ends", async () => {
    const { poller, puppet, state } = createPoller();
    state.wanted = [RECORDED];
    poller.wake();
    await pass(10 * MINUTE_MS);
    for (const part of ["queues", "agents", "groups"] as const) {
      const times = puppet.times(part);
      expect(times[0]).toBe(START + 2300);
      expect(times).toHaveLength(11);
      for (const at of times.slice(1)) expect(at % MINUTE_MS).toBeGreaterThanOrEqual(50_000);
    }
  });

  it("is asked no more often, and for no more, where a board is watched all the time", async () => {
    const { poller, puppet, state } = createPoller();
    state.wanted = [BOARD_NEEDS, RECORDED];
    poller.wake();
    await pass(MINUTE_MS);
    expect(puppet.count("queues")).toBe(13);
    const [asked] = puppet.calls.filter(({ endpoint }) => endpoint === "queues");
    expect(asked?.metrics).toEqual(expect.arrayContaining(["interactionsWaitInQueue.rt", "acceptedInSla.today"]));
  });

  it("asks once a minute for what the watched board lacks", async () => {
    const { poller, puppet, state } = createPoller();
    const sheet = { queues: ["entered.today"], agents: [], groups: [], rosters: [], inQueue: [] };
    state.wanted = [{ kind: "sheet", needs: sheet, team: null }, RECORDED];
    poller.wake();
    await pass(5 * MINUTE_MS);
    expect(puppet.count("queues")).toBe(61);
    expect(puppet.count("agents")).toBe(6);
  });

  it("is asked at once when somebody comes to watch, and judged by their cadence", async () => {
    const { poller, puppet, state, status } = createPoller();
    state.wanted = [RECORDED];
    poller.wake();
    await pass(MINUTE_MS + 30_000);
    expect(status("queues").state).toBe("fresh");
    const before = puppet.count("queues");
    state.wanted = [BOARD_NEEDS, RECORDED];
    poller.wake();
    expect(status("queues").state).toBe("late");
    await pass(0);
    expect(puppet.count("queues")).toBe(before + 1);
    expect(status("queues").state).toBe("fresh");
  });
});
