import { beforeEach, expect, it, vi } from "vitest";
import { mayRenew } from "./renewal";

const MINUTE = 60_000;
const START = 1_000_000;
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
  return () => vi.unstubAllGlobals();
});

/** How often a page is loaded within some hours that is told every four seconds what it should be, by whoever answers. */
function loads(hours: number, told: (tick: number) => string): number {
  let count = 0;
  let openedAt = START;
  for (let tick = 0; tick < hours * 900; tick += 1) {
    const now = START + tick * 4000;
    if (!mayRenew(told(tick), now, openedAt)) continue;
    count += 1;
    openedAt = now;
  }
  return count;
}

it("takes up what it is told at once, and each other version after it", () => {
  expect(mayRenew("two", START, START - 1000)).toBe(true);
  expect(mayRenew("two", START + 9 * MINUTE, START)).toBe(false);
  expect(mayRenew("three", START + 9 * MINUTE, START)).toBe(true);
  expect(mayRenew("two", START + 10 * MINUTE, START)).toBe(true);
  expect(mayRenew("two", START + 29 * MINUTE, START)).toBe(false);
  expect(mayRenew("two", START + 30 * MINUTE, START)).toBe(true);
});

it("does not load itself in a circle: neither for a version that never comes, nor between two servers of different builds", () => {
  expect(loads(24, () => "two")).toBeLessThan(12);
  stored.clear();
  expect(loads(24, (tick) => (tick % 2 === 0 ? "one" : "two"))).toBeLessThan(24);
});

it("loads itself every ten minutes at most where the set remembers nothing", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  });
  expect(loads(1, (tick) => `build ${tick % 2}`)).toBeLessThanOrEqual(6);
});

it("is not held up by a clock that was put back, nor by what it cannot read", () => {
  expect(mayRenew("two", START + 1e9, START)).toBe(true);
  expect(mayRenew("two", START, START)).toBe(true);
  stored.set("wallboard-tv-lite-renewals", "{");
  expect(mayRenew("two", START, START)).toBe(true);
});
