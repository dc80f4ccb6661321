import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallMinute } from "@/lib/domain/zone-day";
import { HOUR, MINUTE, minuteAt, windowAt } from "./moments";
import {
  emptyStretches,
  gapAt,
  momentAtShare,
  nearestRecorded,
  reachOf,
  sameTimeOfDay,
  shareOf,
  ticksOf,
} from "./timeline";

const ZONE = "Europe/Berlin";
const START = Date.parse("2026-10-20T09:30:00Z");
const bounds = { startMs: START, endMs: START + 8 * 24 * HOUR };
/** Nothing was written from eleven to noon of the first day. */
const gap = { fromMs: START + 90 * MINUTE, toMs: START + 150 * MINUTE };

describe("minutes", () => {
  it("are shown once they are over", () => {
    const noon = Date.parse("2026-10-20T12:00:00Z");
    expect(minuteAt(noon)).toBe(noon - MINUTE);
    expect(minuteAt(noon + 59_999)).toBe(noon - MINUTE);
    expect(windowAt(noon)).toBe(noon - HOUR);
    expect(windowAt(noon + MINUTE)).toBe(noon);
  });
});

describe("a timeline", () => {
  it("has a place for each moment and a full minute at each place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 * 24 * 60 }), (minutes) => {
        const moment = START + minutes * MINUTE;
        expect(momentAtShare(shareOf(moment, bounds), bounds)).toBe(moment);
      }),
    );
    expect([momentAtShare(-1, bounds), momentAtShare(2, bounds)]).toEqual([bounds.startMs, bounds.endMs]);
  });

  it("names the days of the tenant's zone, also the one in which the clock is changed", () => {
    const days = ticksOf(bounds, ZONE);
    expect(days).toHaveLength(9);
    expect(days.every(({ isDay }) => isDay)).toBe(true);
    expect(days[0]).toMatchObject({ at: Date.parse("2026-10-19T22:00:00Z"), from: 0 });
    const lengths = days.slice(1, -1).map(({ from, to }) => Math.round((to - from) * 8 * 24));
    // Sunday, 25 October has 25 hours.
    expect(lengths).toEqual([24, 24, 24, 24, 25, 24, 24]);
    expect(days.every(({ to }, index) => index === days.length - 1 || to === days[index + 1]?.from)).toBe(true);
  });

  it("names hours where it reaches over few of them", () => {
    const clocks = (hours: number) =>
      ticksOf({ startMs: bounds.endMs - hours * HOUR, endMs: bounds.endMs }, "UTC").map(({ at }) =>
        new Date(at).toISOString().slice(11, 16),
      );
    expect(clocks(1)).toEqual(["08:30", "08:45", "09:00", "09:15"]);
    expect(clocks(6)).toEqual(["03:00", "04:00", "05:00", "06:00", "07:00", "08:00", "09:00"]);
    expect(clocks(48)).toEqual(["06:00", "12:00", "18:00", "00:00", "06:00", "12:00", "18:00", "00:00", "06:00"]);
  });

  it("begins with the name of its day where it begins within a part of one, whose time is left of it", () => {
    const named = (startMs: number) =>
      ticksOf({ startMs, endMs: startMs + 26 * HOUR }, "UTC").map(({ isDay, from }) => (from === 0 ? isDay : null));
    expect(named(Date.parse("2026-10-20T08:00:00Z"))[0]).toBe(true);
    expect(named(Date.parse("2026-10-20T06:00:00Z"))[0]).toBe(false);
  });

  it("shows where nothing is recorded", () => {
    expect(emptyStretches(bounds, [])).toEqual([]);
    const [empty] = emptyStretches(bounds, [gap]);
    expect((empty?.to ?? 0) - (empty?.from ?? 0)).toBeCloseTo(1 / (8 * 24));
    const young = { startMs: START, endMs: START + 6 * MINUTE };
    expect(emptyStretches(young, [])).toEqual([{ from: 0, to: 0.9 }]);
    expect(reachOf(young)).toEqual({ startMs: young.endMs - HOUR, endMs: young.endMs });
  });
});

describe("a gap", () => {
  it("is where the numbers are those of before", () => {
    expect(gapAt(gap.fromMs, [gap])).toBeNull();
    expect(gapAt(gap.fromMs + MINUTE, [gap])).toBe(gap);
    expect(gapAt(gap.toMs, [gap])).toBe(gap);
    expect(gapAt(gap.toMs + MINUTE, [gap])).toBeNull();
  });

  it("is left to the nearer side", () => {
    expect(nearestRecorded(START, bounds, [gap])).toBe(START);
    expect(nearestRecorded(gap.fromMs + 5 * MINUTE, bounds, [gap])).toBe(gap.fromMs);
    expect(nearestRecorded(gap.toMs - 5 * MINUTE, bounds, [gap])).toBe(gap.toMs + MINUTE);
    expect(nearestRecorded(0, bounds, [gap])).toBe(bounds.startMs);
  });

  it("is never where the nearest recorded moment is", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 12_000 }), (minutes) => {
        const found = nearestRecorded(START + minutes * MINUTE, bounds, [gap]);
        expect(gapAt(found, [gap])).toBeNull();
        expect(found).toBeGreaterThanOrEqual(bounds.startMs);
        expect(found).toBeLessThanOrEqual(bounds.endMs);
      }),
    );
  });
});

describe("a day on", () => {
  it("has the same time of day, whatever is done to the clock in between", () => {
    const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC", "Australia/Lord_Howe");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 366 * 24 * 60 }),
        fc.integer({ min: -8, max: 8 }),
        zones,
        (minutes, days, zone) => {
          const moment = Date.parse("2026-01-01T00:00:00Z") + minutes * MINUTE;
          const moved = sameTimeOfDay(moment, days, zone);
          expect(Math.abs(moved - moment - days * 24 * HOUR)).toBeLessThanOrEqual(HOUR);
          // An hour that the clock leaves out is the one exception: no such time of day is there.
          const off = Math.abs(wallMinute(moved, zone) - wallMinute(moment, zone));
          expect([0, 30, 60, 1380, 1410]).toContain(off);
        },
      ),
    );
    const noon = Date.parse("2026-10-24T10:00:00Z");
    expect(sameTimeOfDay(noon, 1, ZONE)).toBe(Date.parse("2026-10-25T11:00:00Z"));
    expect(sameTimeOfDay(noon, -1, ZONE)).toBe(noon - 24 * HOUR);
  });
});
