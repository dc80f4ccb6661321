import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulatedWeeks } from "@/tests/support/simulated-weeks";
import { type DayCounts, forecastDay, stillToCome } from "./day-forecast";
import { levelBefore } from "./day-level";
import { smoothed } from "./smoothed";

const flat = (count: number | null, length = 96): DayCounts => new Array<number | null>(length).fill(count);

describe("forecastDay", () => {
  it("is the former days' mean on a day that is as they were", () => {
    const forecast = forecastDay(flat(10, 48), [flat(10), flat(10), flat(10)]);
    expect(forecast?.scale).toBeCloseTo(1, 9);
    expect(forecast?.expected).toHaveLength(48);
    expect(forecast?.rest.expected).toBeCloseTo(480, 6);
    expect(forecast?.days).toBe(3);
  });

  it("believes a busy day the more of it there is", () => {
    const former = [flat(10), flat(10)];
    const scales = [0, 4, 24, 72].map((over) => forecastDay(flat(15, over), former)?.scale ?? 0);
    expect(scales[0]).toBe(1);
    expect(scales).toEqual([...scales].sort((a, b) => a - b));
    expect(scales[1]).toBeLessThan(1.25);
    expect(scales[3]).toBeGreaterThan(1.45);
  });

  it("takes gaps for gaps: today's say nothing, former days' are filled from the others", () => {
    const holed = [...flat(10, 50), ...flat(null, 10), ...flat(10, 36)];
    const today = [...flat(10, 20), ...flat(null, 20)];
    const forecast = forecastDay(today, [holed, flat(10)]);
    expect(forecast?.scale).toBeCloseTo(1, 9);
    expect(forecast?.rest.expected).toBeCloseTo(560, 6);
  });

  it.each([
    ["one former day", [flat(10)]],
    ["former days of which little is known", [flat(10), [...flat(10, 70), ...flat(null, 26)]]],
    ["former days that end before now", [flat(10, 40), flat(10, 40)]],
    ["none", []],
  ])("is silent with %s", (_, former) => {
    expect(forecastDay(flat(10, 40), former)).toBeNull();
  });

  it("is of no negative and no infinite numbers, whatever the counts", () => {
    const counts = fc.array(fc.option(fc.integer({ min: 0, max: 500 }), { freq: 8 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 6 }), counts, fc.integer({ min: 0, max: 23 }), (former, day, over) => {
        const forecast = forecastDay(day.slice(0, over), former);
        if (forecast === null) return;
        expect(forecast.expected).toHaveLength(24 - over);
        for (const count of [...forecast.expected, forecast.rest.low, forecast.rest.high, forecast.scale]) {
          expect(Number.isFinite(count)).toBe(true);
          expect(count).toBeGreaterThanOrEqual(0);
        }
        expect(forecast.rest.low).toBeLessThanOrEqual(forecast.rest.expected);
        expect(forecast.rest.high).toBeGreaterThanOrEqual(forecast.rest.expected);
      }),
    );
  });

  it("has what really comes within its range on about eight of ten simulated days", () => {
    let within = 0;
    let all = 0;
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const days = simulatedWeeks({ seed, weeks: 16, perHour: 60, curve: "phone", noise: 0.12, shift: null });
      for (const [index, day] of days.entries()) {
        const former = [7, 14, 21, 28, 35, 42].flatMap((back) => days[index - back] ?? []);
        if (former.length < 6 * 96) continue;
        const weeks = Array.from({ length: 6 }, (_, week) => former.slice(96 * week, 96 * (week + 1)));
        const rest = day.slice(48).reduce((sum, count) => sum + count, 0);
        const range = forecastDay(day.slice(0, 48), weeks)?.rest;
        all += 1;
        if (range !== undefined && rest >= range.low && rest <= range.high) within += 1;
      }
    }
    expect(all).toBeGreaterThan(400);
    expect(within / all).toBeGreaterThan(0.7);
    expect(within / all).toBeLessThan(0.93);
  });
});

describe("stillToCome", () => {
  it("leaves out what has passed, and is as unsure as a forecast of the rest alone", () => {
    const forecast = forecastDay(flat(10, 94), [flat(10), flat(10), flat(10)]);
    if (forecast === null) throw new Error("nothing was foretold");
    expect(stillToCome(forecast, 0)).toEqual(forecast);
    const last = stillToCome(forecast, 1.25);
    expect(last.expected[0]).toBe(0);
    expect(last.expected[1]).toBeCloseTo(7.5, 9);
    expect(last.rest.expected).toBeCloseTo(7.5, 9);
    // Of few it is mostly chance that tells how many come: √7.5 and more, times 1.28 to either side.
    expect(last.rest.high - last.rest.low).toBeGreaterThan(2 * 1.28 * Math.sqrt(7.5));
    expect(last.rest.high - last.rest.low).toBeLessThan(2 * 1.28 * Math.sqrt(7.5) * 1.3);
    expect(stillToCome(forecast, 5).rest).toEqual({ expected: 0, low: 0, high: 0 });
  });
});

describe("smoothed", () => {
  it("keeps what is even, halves what sticks out, and leaves closed hours closed", () => {
    expect(smoothed([4, 4, 4])).toEqual([4, 4, 4]);
    expect(smoothed([4, 8, 4])).toEqual([5, 6, 5]);
    expect(smoothed([0, 0, 8, 8, 0])).toEqual([0, 0, 8, 8, 0]);
    expect(smoothed([])).toEqual([]);
  });
});

describe("levelBefore", () => {
  it("is firm where days are alike, loose where they differ, and knows what chance alone does", () => {
    const usual = 1 / 0.15 ** 2;
    // Totals of 100, 110 and 90 are what counting does by itself.
    expect(levelBefore([[100], [110], [90]])).toBeCloseTo(1.5 * usual, 6);
    const alike = levelBefore([[10_000], [10_100], [9900], [10_000], [10_050]]);
    const different = levelBefore([[10_000], [14_000], [6000]]);
    expect(alike).toBeGreaterThan(1.9 * usual);
    expect(different).toBeCloseTo(6 / (4 * 0.15 ** 2 + 2 * (0.16 - 0.0001)), 6);
    expect(levelBefore([[0], [0], [0]])).toBeCloseTo(usual, 6);
    expect(
      levelBefore([
        [10, null],
        [10, 10],
      ]),
    ).toBeCloseTo(1.25 * usual, 6);
  });
});
