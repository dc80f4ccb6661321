import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FACT_KEYS } from "@/lib/domain/staffing/queue-facts";
import { BOARD, failure, Puppet, SILENT, TENANT } from "@/tests/support/live-puppet";
import { createLiveHub } from "./hub";

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
