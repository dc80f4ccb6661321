import { describe, expect, it } from "vitest";
import { trendView } from "@/lib/contracts/live";
import type { QueueRow } from "@/lib/domain/snapshot";
import { TrendMemory } from "./trend";

const START = Date.parse("2026-01-05T10:00:00.000Z");
const MINUTE = 60_000;

function queue(id: string, entered: number, waiting = 0): QueueRow {
  return {
    id,
    name: id,
    metrics: {
      "entered.today": entered,
      "accepted.today": entered - waiting,
      "abandoned.today": 0,
      "interactionsWaitInQueue.rt": waiting,
      "slaPercentage.today": 80,
    },
  };
}

/** A sweep every 5 s from `from` to `to`; the counter grows by one at each. */
function sample(memory: TrendMemory, from: number, to: number, entered: (at: number) => number): void {
  for (let at = from; at < to; at += 5000) memory.sample(at, [queue("a", entered(at)), queue("b", 7, 2)], null);
}

const growing = (at: number) => 100 + (at - START) / 5000;

describe("TrendMemory", () => {
  it("counts whole minutes only: not the one it began in, nor the one that runs", () => {
    const memory = new TrendMemory();
    sample(memory, START + 30_000, START + 4 * MINUTE + 30_000, growing);
    const { minutes, total } = trendView.parse(memory.view(null, ["a", "b"]));
    expect(minutes).toHaveLength(60);
    expect(minutes.at(-1)).toBe(START + 4 * MINUTE);
    expect(total.entered.slice(-6)).toEqual([null, null, 12, 12, 12, null]);
    expect(total.waiting.slice(-6)).toEqual([null, 2, 2, 2, 2, 2]);
  });

  it("keeps each queue's own whole series", () => {
    const memory = new TrendMemory();
    sample(memory, START, START + 3 * MINUTE, growing);
    const one = memory.view("a", []);
    expect(one.total.entered.slice(-3)).toEqual([null, 12, null]);
    expect(one.total.serviceLevel.at(-1)).toBe(80);
    expect(Object.keys(one.waitingByQueue)).toEqual(["a"]);
    expect(memory.view(null, ["a", "b"]).waitingByQueue.b?.at(-1)).toBe(2);
  });

  it("forgets queues that are gone: a contact centre that renames its queues for years takes no more memory", () => {
    const memory = new TrendMemory();
    for (let minute = 0; minute < 200; minute += 1) {
      const at = START + minute * MINUTE;
      memory.sample(at, [queue(`of ${minute}`, minute), queue("a", minute)], null);
      expect(memory.counted).toBeLessThanOrEqual(4);
    }
    expect(memory.view("of 10", []).total.entered).toEqual(Array(60).fill(null));
    expect(memory.view(null, []).total.entered.at(-2)).toBe(1);
  });

  it("leaves a gap where nobody watched, and does not count the hole into the minute after it", () => {
    const memory = new TrendMemory();
    sample(memory, START, START + 3 * MINUTE, growing);
    sample(memory, START + 10 * MINUTE, START + 13 * MINUTE, growing);
    const { entered, waiting } = memory.view(null, []).total;
    expect(entered.slice(-13)).toEqual([null, 12, null, null, null, null, null, null, null, null, null, 12, null]);
    expect(waiting.slice(-10, -3)).toEqual([null, null, null, null, null, null, null]);
  });

  it("survives the counters' restart at midnight without a spike or a negative", () => {
    const memory = new TrendMemory();
    const midnight = START + 90_000;
    sample(memory, START, START + 4 * MINUTE, (at) => (at < midnight ? growing(at) : (at - midnight) / 5000));
    expect(memory.view(null, []).total.entered.slice(-4)).toEqual([null, 11, 12, null]);
  });

  it("remembers an hour, not more", () => {
    const memory = new TrendMemory();
    sample(memory, START, START + 90 * MINUTE, growing);
    const { minutes, total } = memory.view(null, []);
    expect(minutes[0]).toBe(START + 30 * MINUTE);
    expect(total.entered.filter((value) => value === 12)).toHaveLength(59);
  });

  it("takes a moment once, however often it is published", () => {
    const memory = new TrendMemory();
    memory.sample(START, [queue("a", 1)], null);
    memory.sample(START, [queue("a", 2)], null);
    expect(memory.version).toBe(1);
  });
});
