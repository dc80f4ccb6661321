import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agentsAhead, usualPresence } from "./presence-ahead";
import { daysBefore, type WallCount } from "./wall-days";

const DAY = "2026-11-30";
/** Agents at work on one day, in intervals of six hours. */
const onDay = (weeksAgo: number, ...counts: readonly (number | null)[]): WallCount[] =>
  counts.map((count, place) => ({ day: daysBefore(DAY, 7 * weeksAgo), minute: 360 * place, count }));
const NOON = { day: DAY, minute: 720 };

describe("agents who are usually at work", () => {
  it("are as many as the same weekday had at that time of the clock, from now to the end of the day", () => {
    const counts = [...onDay(2, 0, 4, 10, 6), ...onDay(1, 0, 6, 12, 3), ...onDay(0, 0, 9, 99, 99)];
    expect(usualPresence(counts, NOON, 360)).toEqual([11, 4.5]);
    expect(usualPresence(counts, { ...NOON, minute: 0 }, 360)).toEqual([0, 5, 11, 4.5]);
  });

  it("are unknown where fewer than two such days tell it, and of a gap no day tells", () => {
    expect(usualPresence(onDay(1, 0, 4, 10, 6), NOON, 360)).toEqual([null, null]);
    expect(usualPresence([...onDay(2, 0, 4, 8, null), ...onDay(1, 0, 4, 10, 6)], NOON, 360)).toEqual([9, null]);
    // Another weekday, and one of long ago.
    const others = [
      { day: daysBefore(DAY, 1), minute: 720, count: 5 },
      ...onDay(1, 0, 0, 7, 7),
      ...onDay(7, 0, 0, 1, 1),
    ];
    expect(usualPresence(others, NOON, 360)).toEqual([null, null]);
  });
});

describe("agents who will be there for a queue", () => {
  const now = { agents: 5, serving: 10, passed: 0 };

  it("come and go as usual, of several queues in part, and are now as many as there are", () => {
    expect(agentsAhead({ ...now, usual: [10, 20, 5, 0] })).toEqual([5, 10, 2.5, 0]);
    expect(agentsAhead({ ...now, passed: 1.5, usual: [99, 10, 20, 5] })).toEqual([5, 5, 10, 2.5]);
  });

  it("are more or fewer than usual as today has more or fewer, but not as much so: the less the fewer there are", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (serving, usual) => {
          const [, later] = agentsAhead({ agents: serving, serving, passed: 0, usual: [usual, 30] }) ?? [];
          const scale = (later ?? Number.NaN) / 30;
          const [least, most] = [1, serving / usual].sort((a, b) => a - b);
          expect(scale).toBeGreaterThanOrEqual((least ?? 0) - 1e-9);
          expect(scale).toBeLessThanOrEqual((most ?? 0) + 1e-9);
        },
      ),
    );
  });

  it("are unknown where it is unknown how many are usual", () => {
    expect(agentsAhead({ ...now, usual: [null, 10] })).toBeNull();
    expect(agentsAhead({ ...now, usual: [10, null] })).toBeNull();
    expect(agentsAhead({ ...now, usual: [10, 10], passed: 2 })).toBeNull();
    expect(agentsAhead({ ...now, serving: 0, usual: [10, 10] })).toBeNull();
    // Nobody looks back.
    expect(agentsAhead({ ...now, usual: [null, 10, 20], passed: 1 })).toEqual([5, 5, 10]);
  });
});
