import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { DayView } from "@/lib/contracts/outlook";
import { FACT_KEYS } from "@/lib/domain/staffing/queue-facts";
import { documentWith } from "@/tests/support/documents";
import { BOARD, failure, Puppet, SILENT, TENANT } from "@/tests/support/live-puppet";
import { createLiveHub } from "./hub";

const DAY: DayView = {
  from: "2026-01-05T10:00:00.000Z",
  stepMs: 900_000,
  expected: [4],
  scale: 1,
  days: 4,
  rest: { expected: 4, low: 2, high: 6 },
  closing: { expected: 83, busy: 78, quiet: 86 },
  errors: { forecast: 10, lastWeek: 12, mean: 14 },
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

function createWorld() {
  const puppet = new Puppet();
  const hub = createLiveHub({
    clients: { clientFor: () => puppet.client(), tokenAgeMs: () => 1000 },
    findTenant: async () => TENANT,
    log: SILENT,
    random: () => 0.5,
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const ask = async () => {
    const asked = hub.outlook({ board: BOARD, scope: { queueId: "1" }, signal: new AbortController().signal });
    await pass(0);
    return asked;
  };
  return { puppet, pass, ask };
}

it("asks for every queue, all agents and who serves which, only while somebody wants to know", async () => {
  const { puppet, pass, ask } = createWorld();
  await ask();
  await pass(10_000);
  expect((await ask())?.asOf).not.toBeNull();
  const asked = puppet.calls.findLast(({ endpoint }) => endpoint === "queues")?.metrics ?? [];
  expect(asked).toEqual(expect.arrayContaining([...FACT_KEYS]));
  expect(puppet.calls.some(({ endpoint, id }) => endpoint === "queueAgents" && id === "1")).toBe(true);
  await pass(60_000);
  const calls = puppet.calls.length;
  await pass(60_000);
  expect(puppet.calls).toHaveLength(calls);
});

it("goes on nothing that is too old", async () => {
  const { puppet, pass, ask } = createWorld();
  await ask();
  await pass(10_000);
  const known = await ask();
  expect(await ask()).toBe(known);
  puppet.fails("queues", failure("unavailable"));
  await pass(20_000);
  expect((await ask())?.asOf).toBe(known?.asOf);
  await pass(20_000);
  expect((await ask())?.asOf).toBeNull();
});

it("is told by a tile of a board, with the rest of the day once that is read, and asks 8x8 for all that it needs", async () => {
  const { puppet, pass } = createWorld();
  const days: string[] = [];
  const hub = createLiveHub({
    clients: { clientFor: () => puppet.client(), tokenAgeMs: () => 1000 },
    findTenant: async () => TENANT,
    log: SILENT,
    random: () => 0.5,
    restOfDay: async (tenantId, queueId) => {
      days.push(`${tenantId} ${queueId}`);
      return (outlook) => ({ ...outlook, day: DAY });
    },
  });
  const document = documentWith({ id: "o", kind: "outlook", options: { queue: "1" } });
  const ask = async (queueIds: readonly string[] | null) => {
    const board = { ...BOARD, id: JSON.stringify(queueIds), queueIds, document };
    const asked = hub.view({ board, scope: {}, signal: new AbortController().signal });
    await pass(0);
    return (await asked)?.view.tiles?.[0];
  };
  await ask(null);
  await pass(10_000);
  expect((await ask(null))?.metrics).toMatchObject({ known: 1, "close/expected": 83, "close/busy": 78 });
  expect(days[0]).toBe("t1 1");
  const asked = puppet.calls.findLast(({ endpoint }) => endpoint === "queues")?.metrics ?? [];
  expect(asked).toEqual(expect.arrayContaining([...FACT_KEYS]));
  // A board without that queue tells nothing of it, whatever its document names.
  expect((await ask(["2"]))?.metrics.known).toBeUndefined();
});
