import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rng } from "@/lib/simulator/centre/rng";
import { type ServiceLevelPace, serviceLevelBreach } from "./service-level-breach";

const NOW = Date.UTC(2026, 10, 29, 10);
const MINUTE = 60_000;

const PACE: ServiceLevelPace = {
  today: { inTime: 170, measured: 200 },
  recent: { inTime: 12, measured: 30 },
  spanMs: 15 * MINUTE,
  target: 80,
  nowMs: NOW,
};

describe("serviceLevelBreach", () => {
  it("is where the day's share meets the target at this pace", () => {
    // In hand 170 − 160 = 10; lost 0.8 · 18 − 0.2 · 12 = 12 in 15 min: 12.5 min.
    const breach = serviceLevelBreach(PACE);
    expect(breach?.atMs).toBeCloseTo(NOW + 12.5 * MINUTE, 3);
    const further = (12.5 / 15) * 30;
    expect((170 + (further * 12) / 30) / (200 + further)).toBeCloseTo(0.8, 9);
    expect(breach?.basis).toEqual({ of: "service-level", today: 85, recent: 40, measured: 30, spanMs: 15 * MINUTE });
  });

  it.each([
    ["the target is missed already", { today: { inTime: 150, measured: 200 } }],
    ["the pace is better than the target", { recent: { inTime: 29, measured: 30 } }],
    ["chance alone would explain the pace", { recent: { inTime: 7, measured: 10 } }],
    ["too few came lately", { recent: { inTime: 0, measured: 9 } }],
    ["too few came today", { today: { inTime: 9, measured: 9 } }],
    ["it is more than an hour away", { today: { inTime: 1900, measured: 2000 } }],
    ["there is no target", { target: 0 }],
    ["no time has gone by", { spanMs: 0 }],
  ])("says nothing where %s", (_, change) => {
    expect(serviceLevelBreach({ ...PACE, ...change })).toBeNull();
  });

  it("is now where nothing is in hand", () => {
    expect(serviceLevelBreach({ ...PACE, today: { inTime: 160, measured: 200 } })).toMatchObject({
      atMs: NOW,
      earliestMs: NOW,
    });
  });

  it("is in order, nearer with less in hand, and surer with more evidence of the same pace", () => {
    const pace = fc
      .record({
        measured: fc.integer({ min: 10, max: 400 }),
        late: fc.double({ min: 0, max: 1, noNaN: true }),
        ahead: fc.integer({ min: 1, max: 100 }),
        target: fc.integer({ min: 50, max: 95 }),
      })
      .map(
        ({ measured, late, ahead, target }): ServiceLevelPace => ({
          today: { inTime: 10 * target + ahead, measured: 1000 },
          recent: { inTime: Math.round(measured * (1 - late)), measured },
          spanMs: 15 * MINUTE,
          target,
          nowMs: 0,
        }),
      );
    fc.assert(
      fc.property(pace, (one) => {
        const breach = serviceLevelBreach(one);
        if (breach === null) return;
        const latest = breach.latestMs ?? Number.NaN;
        expect(breach.earliestMs).toBeGreaterThanOrEqual(0);
        expect(breach.earliestMs).toBeLessThanOrEqual(breach.atMs);
        expect(breach.atMs).toBeLessThanOrEqual(latest);
        const nearer = serviceLevelBreach({ ...one, today: { ...one.today, inTime: one.today.inTime - 1 } });
        expect(nearer?.atMs).toBeLessThan(breach.atMs);
        const { inTime, measured } = one.recent;
        const surer = serviceLevelBreach({
          ...one,
          recent: { inTime: 4 * inTime, measured: 4 * measured },
          spanMs: 4 * one.spanMs,
        });
        expect(surer?.atMs).toBeCloseTo(breach.atMs, 3);
        expect(surer?.latestMs).toBeLessThanOrEqual(latest + 1e-6);
      }),
    );
  });

  it("holds what happens in about eight of ten simulated days", () => {
    const rng = new Rng(23);
    const told = { all: 0, within: 0, before: 0 };
    for (let day = 0; day < 4000; day += 1) {
      const perMs = (60 + 120 * rng.next()) / 3_600_000;
      const chance = 0.3 + 0.4 * rng.next();
      const tally = (from: { inTime: number; measured: number }) => {
        from.measured += 1;
        if (rng.chance(chance)) from.inTime += 1;
      };
      const recent = { inTime: 0, measured: 0 };
      for (let at = rng.exponential(1 / perMs); at < 15 * MINUTE; at += rng.exponential(1 / perMs)) tally(recent);
      const today = { inTime: 345 + rng.integer(0, 20), measured: 430 };
      const breach = serviceLevelBreach({ today: { ...today }, recent, spanMs: 15 * MINUTE, target: 80, nowMs: 0 });
      if (breach === null) continue;
      let at = 0;
      while (today.inTime >= 0.8 * today.measured) {
        at += rng.exponential(1 / perMs);
        tally(today);
      }
      told.all += 1;
      if (at < breach.earliestMs) told.before += 1;
      else if (at <= (breach.latestMs ?? Number.POSITIVE_INFINITY)) told.within += 1;
    }
    expect(told.all).toBeGreaterThan(2000);
    expect(told.within / told.all).toBeGreaterThan(0.75);
    expect(told.within / told.all).toBeLessThan(0.92);
    expect(told.before / told.all).toBeLessThan(0.15);
  });
});
