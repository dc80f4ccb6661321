import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { documentWith } from "@/tests/support/documents";
import { BOARD, Puppet, SILENT, TENANT } from "@/tests/support/live-puppet";
import { createLiveHub } from "./hub";
import type { RecalledMinute } from "./trend";

const START = Date.parse("2026-01-05T10:00:00.000Z");
const MINUTE = 60_000;
beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const WAITING = "interactionsWaitInQueue.rt";
const DESIGNED = {
  ...BOARD,
  document: documentWith({
    id: "n",
    kind: "number",
    options: { measure: { of: "queues", metric: WAITING, queues: { all: true } } },
  }),
};

function minute(ago: number): RecalledMinute {
  const queues = [{ id: "1", name: "", metrics: { [WAITING]: 100 + ago } }];
  return { endMs: START - ago * MINUTE, metrics: new Set([WAITING]), queues, groups: null, agents: null };
}

function worldWith(lastHour: () => Promise<readonly RecalledMinute[]>) {
  const puppet = new Puppet();
  const hub = createLiveHub({
    clients: { clientFor: () => puppet.client(), tokenAgeMs: () => 1000 },
    findTenant: async () => TENANT,
    log: SILENT,
    random: () => 0.5,
    lastHour,
  });
  const request = { board: DESIGNED, scope: {}, signal: new AbortController().signal };
  return { hub, request };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it("a designed board's lines begin with what was recorded before the start", async () => {
  const { hub, request } = worldWith(async () => [minute(2), minute(1), minute(0)]);
  const asked = hub.trend(request);
  await pass(3000);
  const line = (await asked)?.view.tiles?.n;
  // The sweep's own minute follows: three seconds in it, 8x8 speaks of two seconds ago.
  expect(line?.slice(-4, -1)).toEqual([102, 101, 100]);
  expect(line?.slice(0, -4).every((value) => value === null)).toBe(true);
});

it("nobody waits for them but who asks for lines", async () => {
  let calls = 0;
  const { hub, request } = worldWith(() => {
    calls += 1;
    // The trend's memory is read with the tenant; what the lines need hangs.
    return calls === 1 ? Promise.resolve([]) : new Promise(() => undefined);
  });
  const asked = hub.view(request);
  await pass(0);
  expect((await asked)?.view.upstream.state).toBe("fresh");
  expect(calls).toBe(2);
});
