import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agentsAhead, presenceAhead } from "./presence-ahead";
import { daysBefore, type WallCount } from "./wall-days";

const DAY = "2026-11-30";
/** Agents at work on one day, in intervals of four hours. */
const onDay = (weeksAgo: number, ...counts: readonly (number | null)[]): WallCount[] =>
  counts.map((count, place) => ({ day: daysBefore(DAY, 7 * weeksAgo), minute: 240 * place, count }));
const NOON = { day: DAY, minute: 720 };
const ahead = (counts: readonly WallCount[], from = NOON) => presenceAhead(counts, from, 240);

describe("agents who come and go on a weekday", () => {
  it("are as many as it had at that time of the clock in the weeks before, from now to the end of the day", () => {
    const counts = [...onDay(2, 0, 2, 4, 10, 8, 6), ...onDay(1, 0, 2, 6, 12, 9, 3)];
    expect(ahead(counts)).toEqual({ usual: [11, 8.5, 4.5], scale: 1 });
    expect(ahead(counts, { ...NOON, minute: 0 })).toEqual({ usual: [0, 2, 5, 11, 8.5, 4.5], scale: 1 });
  });

  it("are unknown where fewer than two such days tell it, and of a gap no day tells", () => {
    expect(ahead(onDay(1, 0, 0, 4, 10, 6, 6)).usual).toEqual([null, null, null]);
    expect(ahead([...onDay(2, 0, 0, 4, 8, null, 3), ...onDay(1, 0, 0, 4, 10, 6, 5)]).usual).toEqual([9, null, 4]);
    // Another weekday, and one of long ago.
    const others = [
      { day: daysBefore(DAY, 1), minute: 720, count: 5 },
      ...onDay(1, 0, 0, 0, 7),
      ...onDay(7, 0, 0, 0, 1),
    ];
    expect(ahead(others).usual).toEqual([null, null, null]);
  });

  it("are more or fewer than usual as today has had more or fewer, but not as much so: the less the fewer there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (own, usual) => {
        const counts = [...onDay(2, 0, usual, usual, 30, 30, 30), ...onDay(1, 0, usual, usual, 30, 30, 30)];
        const { scale } = ahead([...counts, ...onDay(0, null, own, own, 99)]);
        expect(scale).toBeCloseTo((own + 4) / (usual + 4), 9);
      }),
    );
  });

  it("are as usual all through a quarter in which a shift comes or goes, as on any day", () => {
    // Ten until shortly before noon and twenty from then on: some of both in the interval that ends at noon.
    const usual = [0, 10, 10, 14, 20, 20];
    const counts = [...onDay(2, ...usual), ...onDay(1, ...usual)];
    for (const first of [2, 3, 4]) {
      const today = onDay(0, ...usual.slice(0, first));
      expect(ahead([...counts, ...today], { day: DAY, minute: 240 * first }).scale, `${first}`).toBe(1);
    }
  });
});

describe("agents who will be there for a queue", () => {
  const now = { agents: 5, serving: 10, passed: 0 };
  const presence = (usual: readonly (number | null)[], scale = 1) => ({ usual, scale });

  it("come and go as they do, of several queues in part, and are now as many as there are", () => {
    expect(agentsAhead({ ...now, presence: presence([12, 20, 5, 0]) })).toEqual([5, 10, 2.5, 0]);
    expect(agentsAhead({ ...now, presence: presence([12, 20, 5, 0], 0.5) })).toEqual([5, 5, 1.25, 0]);
    expect(agentsAhead({ ...now, passed: 1.5, presence: presence([99, 10, 20, 5]) })).toEqual([5, 5, 10, 2.5]);
  });

  it("are unknown where it is unknown how many are usual, but for a short gap", () => {
    const gap = (length: number) => Array<null>(length).fill(null);
    expect(agentsAhead({ ...now, presence: presence(gap(3)) })).toBeNull();
    expect(agentsAhead({ ...now, serving: 0, presence: presence([10, 10]) })).toBeNull();
    expect(agentsAhead({ ...now, presence: presence([null, 10]) })).toEqual([5, 5]);
    expect(agentsAhead({ ...now, presence: presence([10, ...gap(4), 20]) })).toEqual([5, 5, 5, 5, 5, 10]);
    expect(agentsAhead({ ...now, presence: presence([10, ...gap(5), 20]) })).toBeNull();
  });
});
