import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WaitingLine, waitBreach } from "./wait-breach";

const NOW = Date.UTC(2026, 10, 29, 10);
const MINUTE = 60_000;

const LINE: WaitingLine = {
  waiting: 1,
  longestWaitMs: 18_000,
  idle: 0,
  answered: 0,
  spanMs: 15 * MINUTE,
  limitMs: MINUTE,
  nowMs: NOW,
};

describe("waitBreach", () => {
  it("is certain by the clock where nobody answers: 60 s are passed in 0:42", () => {
    expect(waitBreach(LINE)).toEqual({
      atMs: NOW + 42_000,
      earliestMs: NOW + 42_000,
      latestMs: NOW + 42_000,
      basis: { of: "wait", waiting: 1, longestWaitMs: 18_000, answeredPerHour: 0, chance: 100 },
    });
  });

  it("says that it may not come where an answer is likely enough", () => {
    // One answer in 90 s: e^(−42 ÷ 90) = 63 % that none comes before.
    const breach = waitBreach({ ...LINE, answered: 10 });
    expect(breach).toMatchObject({ atMs: NOW + 42_000, latestMs: null });
    expect(breach?.basis).toMatchObject({ answeredPerHour: 40, chance: 100 * Math.exp(-42 / 90) });
  });

  it("is silent where it is likelier that it does not come", () => {
    expect(waitBreach({ ...LINE, answered: 30 })).toBeNull();
  });

  it("sees that a line is too long for the pace, although its first will be answered in time", () => {
    const breach = waitBreach({ ...LINE, waiting: 12, answered: 60, longestWaitMs: 20_000 });
    expect(breach?.atMs).toBeGreaterThan(NOW + 40_000);
    expect(breach?.atMs).toBeLessThanOrEqual(NOW + MINUTE);
    expect(breach?.basis).toMatchObject({ of: "wait", answeredPerHour: 240 });
  });

  it("goes by the clock alone while the pace is unknown", () => {
    for (const unknown of [{ answered: null }, { answered: 5, spanMs: 2 * MINUTE }]) {
      expect(waitBreach({ ...LINE, ...unknown })).toMatchObject({
        atMs: NOW + 42_000,
        latestMs: null,
        basis: { answeredPerHour: null, chance: null },
      });
    }
  });

  it.each([
    ["nobody waits", { waiting: 0 }],
    ["there is no limit", { limitMs: 0 }],
    ["the limit is passed already", { longestWaitMs: 60_001 }],
    ["somebody is free for each of them", { idle: 1 }],
  ])("says nothing where %s", (_, change) => {
    expect(waitBreach({ ...LINE, ...change })).toBeNull();
  });

  it("never comes before the clock allows, in order, within the limit's length", () => {
    const line = fc.record<WaitingLine>({
      waiting: fc.integer({ min: 0, max: 300 }),
      longestWaitMs: fc.integer({ min: 0, max: 400_000 }),
      idle: fc.option(fc.integer({ min: 0, max: 5 })),
      answered: fc.option(fc.integer({ min: 0, max: 500 })),
      spanMs: fc.integer({ min: 0, max: 3_600_000 }),
      limitMs: fc.integer({ min: 0, max: 300_000 }),
      nowMs: fc.constant(NOW),
    });
    fc.assert(
      fc.property(line, (one) => {
        const breach = waitBreach(one);
        if (breach === null) return;
        expect(breach.earliestMs).toBeGreaterThanOrEqual(NOW + one.limitMs - one.longestWaitMs - 1e-3);
        expect(breach.atMs).toBeGreaterThanOrEqual(breach.earliestMs);
        expect(breach.atMs).toBeLessThanOrEqual(NOW + one.limitMs);
        if (breach.latestMs !== null) expect(breach.latestMs).toBeGreaterThanOrEqual(breach.atMs);
      }),
    );
  });
});
