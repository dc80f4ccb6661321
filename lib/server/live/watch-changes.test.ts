import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SILENT } from "@/tests/support/live-puppet";
import { watchChanges } from "./watch-changes";

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function makeWatch(known: string[], rows: Map<string, string>) {
  const asked: (readonly string[])[] = [];
  const told: string[] = [];
  const warned: string[] = [];
  const state: { failure: Error | null } = { failure: null };
  const stop = watchChanges({
    known: () => known,
    read: async (ids) => {
      asked.push([...ids]);
      if (state.failure !== null) throw state.failure;
      return new Map([...rows].filter(([id]) => ids.includes(id)));
    },
    changed: async (id) => void told.push(id),
    log: { ...SILENT, warn: (_facts, message) => void warned.push(message) },
  });
  return { asked, told, warned, state, stop };
}

it("asks nothing while nobody watches, then every five seconds for what is watched", async () => {
  const known: string[] = [];
  const { asked } = makeWatch(known, new Map([["a", "1"]]));
  await pass(20_000);
  expect(asked).toEqual([]);
  known.push("a");
  await pass(10_000);
  expect(asked).toEqual([["a"], ["a"]]);
});

it("tells of a change once, within five seconds, and of what is gone", async () => {
  const known = ["a", "b"];
  const rows = new Map([
    ["a", "1"],
    ["b", "1"],
  ]);
  const { told } = makeWatch(known, rows);
  await pass(5000);
  // Either may have changed between being loaded and the first look.
  expect(told.splice(0)).toEqual(["a", "b"]);
  await pass(60_000);
  expect(told).toEqual([]);
  rows.set("b", "2");
  await pass(5000);
  expect(told.splice(0)).toEqual(["b"]);
  rows.delete("a");
  await pass(5000);
  expect(told).toEqual(["a"]);
});

it("goes on when the database is away, says so once, and finds what changed meanwhile", async () => {
  const rows = new Map([["a", "1"]]);
  const { told, warned, state } = makeWatch(["a"], rows);
  await pass(5000);
  told.splice(0);
  state.failure = new Error("away");
  rows.set("a", "2");
  await pass(30_000);
  expect(warned).toHaveLength(1);
  expect(told).toEqual([]);
  state.failure = null;
  await pass(5000);
  expect(told).toEqual(["a"]);
});

it("stops for good", async () => {
  const { asked, stop } = makeWatch(["a"], new Map([["a", "1"]]));
  await pass(5000);
  stop();
  await pass(60_000);
  expect(asked).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});
