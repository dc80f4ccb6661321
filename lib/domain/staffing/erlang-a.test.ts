import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liveThrough, solveChain } from "@/tests/support/waiting-line";
import { erlangA } from "./erlang-a";
import { erlangC } from "./erlang-c";

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Agents, load per agent, handling, patience, threshold. */
const CASES = [
  [1, 0.5, 60_000, 30_000, 10_000],
  [5, 0.8, 180_000, 120_000, 20_000],
  [20, 0.95, 240_000, 90_000, 30_000],
  [20, 1.3, 240_000, 90_000, 30_000],
  [50, 0.96, 60_000, 120_000, 20_000],
  [80, 1.1, 300_000, 600_000, 60_000],
  [150, 1.02, 300_000, 45_000, 5_000],
] as const;

describe("Erlang A", () => {
  // N. Gans, G. Koole, A. Mandelbaum, Telephone Call Centers, 2003 (after Garnett, Mandelbaum and Reiman, 2002): 48 calls a minute,
  // 1 min each, patience 2 min, 50 agents: 3.1 % give up, mean wait 3.7 s, 3 in the queue, utilization 93 %.
  it("is the published comparison with Erlang C", () => {
    const outcome = erlangA({ perHour: 48 * 60, handlingMs: MINUTE, patienceMs: 2 * MINUTE }, 50, 20 * SECOND);
    expect(outcome.abandoned).toBeCloseTo(3.1, 1);
    expect(outcome.meanWaitMs / SECOND).toBeCloseTo(3.7, 1);
    expect(Math.round((48 / 60) * (outcome.meanWaitMs / SECOND))).toBe(3);
    expect(Math.round(outcome.occupancy)).toBe(93);
  });

  it.each(CASES)(
    "agrees with the chain of births and deaths: %i agents at %f",
    (agents, rho, handlingMs, patienceMs, threshold) => {
      const arrivalsPerMs = (agents * rho) / handlingMs;
      const found = solveChain({ arrivalsPerMs, handlingMs, patienceMs, agents }, threshold);
      const outcome = erlangA({ perHour: arrivalsPerMs * HOUR, handlingMs, patienceMs }, agents, threshold);
      expect(outcome.waiting).toBeCloseTo(100 * found.waiting, 6);
      expect(outcome.abandoned).toBeCloseTo(100 * found.abandoned, 6);
      expect(outcome.meanWaitMs).toBeCloseTo(found.meanWaitMs, 3);
      expect(outcome.serviceLevel).toBeCloseTo((100 * found.answeredWithin) / (1 - found.givenUpAtOnce), 4);
      expect(outcome.occupancy).toBeCloseTo(100 * rho * (1 - found.abandoned), 6);
    },
  );

  it.each(CASES)(
    "is what happens to 100,000 customers: %i agents at %f",
    (agents, rho, handlingMs, patienceMs, threshold) => {
      const arrivalsPerMs = (agents * rho) / handlingMs;
      const lived = liveThrough({ arrivalsPerMs, handlingMs, patienceMs, agents }, threshold, 100_000, 11);
      const outcome = erlangA({ perHour: arrivalsPerMs * HOUR, handlingMs, patienceMs }, agents, threshold);
      const inTime = (100 * lived.answeredWithin) / (1 - lived.givenUpAtOnce);
      expect(Math.abs(outcome.abandoned - 100 * lived.abandoned)).toBeLessThan(1.5);
      expect(Math.abs(outcome.serviceLevel - inTime)).toBeLessThan(2.5);
    },
  );

  it("becomes Erlang C as customers become patient", () => {
    const traffic = { perHour: 200, handlingMs: 180_000 };
    const endless = erlangC({ ...traffic, patienceMs: null }, 12, 20 * SECOND);
    let before = Number.POSITIVE_INFINITY;
    for (const patienceMs of [MINUTE, 10 * MINUTE, 2 * HOUR, 90 * HOUR]) {
      const apart = erlangA({ ...traffic, patienceMs }, 12, 20 * SECOND).serviceLevel - endless.serviceLevel;
      expect(apart).toBeGreaterThan(0);
      expect(apart).toBeLessThan(before);
      before = apart;
    }
    expect(before).toBeLessThan(0.1);
  });

  it("is better with each further agent and worse with more to do, and stays within its bounds", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 400, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1000, max: 3_600_000 }),
        fc.integer({ min: 0, max: 300_000 }),
        (erlangs, agents, patienceMs, t) => {
          const of = (load: number, n: number) =>
            erlangA({ perHour: load * 20, handlingMs: 180_000, patienceMs }, n, t);
          const [one, more, busier] = [of(erlangs, agents), of(erlangs, agents + 1), of(erlangs * 1.01, agents)];
          for (const { serviceLevel, waiting, abandoned, occupancy } of [one, more, busier]) {
            for (const share of [serviceLevel, waiting, abandoned, occupancy]) {
              expect(share).toBeGreaterThanOrEqual(0);
              expect(share).toBeLessThanOrEqual(100);
            }
          }
          expect(more.serviceLevel).toBeGreaterThanOrEqual(one.serviceLevel - 1e-6);
          expect(more.abandoned).toBeLessThanOrEqual(one.abandoned + 1e-6);
          expect(more.occupancy).toBeLessThanOrEqual(one.occupancy + 1e-6);
          expect(busier.serviceLevel).toBeLessThanOrEqual(one.serviceLevel + 1e-6);
          expect(busier.abandoned).toBeGreaterThanOrEqual(one.abandoned - 1e-6);
        },
      ),
    );
  });

  it("says what nobody there, nobody calling and far too few come to", () => {
    const traffic = { perHour: 12_000, handlingMs: 300_000, patienceMs: HOUR };
    expect(erlangA({ ...traffic, perHour: 0 }, 3, 20_000)).toMatchObject({ serviceLevel: 100, abandoned: 0 });
    expect(erlangA(traffic, 0, 20_000)).toMatchObject({ serviceLevel: 0, abandoned: 100 });
    // 1,000 erlangs on 500 agents: half of them can be answered, hardly one in time.
    const drowned = erlangA(traffic, 500, 20_000);
    expect(drowned.abandoned).toBeCloseTo(50, 3);
    expect(drowned.occupancy).toBeCloseTo(100, 3);
    expect(drowned.serviceLevel).toBeLessThan(0.1);
  });
});
