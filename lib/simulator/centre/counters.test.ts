import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Calendar } from "./calendar";
import { addTime, CounterSet } from "./counters";

const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 11, 23, 40);
const TODAY = { minutes: null, zone: 0 };

function counters() {
  return new CounterSet(3, 30, new Calendar(["UTC"], START), START, 2);
}

describe("CounterSet", () => {
  it("counts in windows of whole minutes and in days as a recount of everything would", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 * MINUTE }), fc.integer({ min: 1, max: 9 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (added) => {
        const set = counters();
        const all: { at: number; amount: number }[] = [];
        let at = START;
        for (const [step, amount] of added) {
          at += step;
          set.add(at, 0, amount);
          all.push({ at, amount });
        }
        const sumFrom = (from: number) => all.reduce((sum, each) => (each.at >= from ? sum + each.amount : sum), 0);
        const minute = Math.floor(at / MINUTE) * MINUTE;
        for (const minutes of [1, 15, 30]) {
          expect(set.sum(at, 0, { minutes, zone: 0 })).toBe(sumFrom(minute - (minutes - 1) * MINUTE));
        }
        const midnight = Math.floor(at / (24 * 60 * MINUTE)) * 24 * 60 * MINUTE;
        expect(set.sum(at, 0, TODAY)).toBe(sumFrom(midnight));
      }),
      { numRuns: 80 },
    );
  });

  it("remembers the level at the start of a window and of the day", () => {
    const set = counters();
    set.roll(START);
    set.level = 4;
    set.roll(START + 25 * MINUTE);
    set.level = 1;
    expect(set.levelAtStart(START + 25 * MINUTE, { minutes: 15, zone: 0 })).toBe(4);
    expect(set.levelAtStart(START + 25 * MINUTE, TODAY)).toBe(4);
    expect(set.levelAtStart(START + 45 * MINUTE, { minutes: 15, zone: 0 })).toBe(1);
  });

  it("cuts time at minutes and at midnight", () => {
    const set = counters();
    addTime(set, START, START + 25 * MINUTE + 500, 0, 1);
    expect(set.sum(START + 25 * MINUTE + 500, 0, TODAY)).toBe(5 * MINUTE + 500);
    expect(set.sum(START + 25 * MINUTE + 500, 1, { minutes: 15, zone: 0 })).toBe(14 * MINUTE + 500);
  });

  it("keeps the largest where asked to", () => {
    const set = counters();
    set.raise(START, 0, 70);
    set.raise(START + 2 * MINUTE, 0, 30);
    expect(set.largest(START + 2 * MINUTE, 0, { minutes: 15, zone: 0 })).toBe(70);
    expect(set.largest(START + 16 * MINUTE, 0, { minutes: 15, zone: 0 })).toBe(30);
    expect(set.largest(START + 30 * MINUTE, 0, TODAY)).toBe(0);
  });
});
