import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liveThrough, solveChain } from "@/tests/support/waiting-line";
import { erlangC } from "./erlang-c";
import type { Traffic } from "./traffic";

const SECOND = 1000;
const HOUR = 3_600_000;

const traffic = (perHour: number, handlingMs: number): Traffic => ({ perHour, handlingMs, patienceMs: null });

describe("Erlang C", () => {
  // Call Centre Helper, "Erlang C Formula – Made Simple With an Easy Worked Example": 100 calls in half an hour, 3 min each.
  it("has 14 agents answer 88.8 % within 20 s, as the worked example says", () => {
    const outcome = erlangC(traffic(200, 180 * SECOND), 14, 20 * SECOND);
    expect(outcome.waiting).toBeCloseTo(17.41, 2);
    expect(outcome.serviceLevel).toBeCloseTo(88.8, 1);
    expect(outcome.meanWaitMs / SECOND).toBeCloseTo(7.8, 1);
    expect(outcome.occupancy).toBeCloseTo(71.43, 2);
  });

  // N. Gans, G. Koole, A. Mandelbaum, Telephone Call Centers, 2003: 48 calls a minute, 1 min each, 50 agents, M/M/n.
  it("has the mean wait, queue and utilization of the published comparison with Erlang A", () => {
    const outcome = erlangC(traffic(48 * 60, 60 * SECOND), 50, 58.1 * SECOND);
    expect(outcome.meanWaitMs / SECOND).toBeCloseTo(20.8, 1);
    expect(Math.round((48 / 60) * (outcome.meanWaitMs / SECOND))).toBe(17);
    expect(outcome.occupancy).toBe(96);
    // The 90th percentile of the wait there is 58.1 s.
    expect(outcome.serviceLevel).toBeCloseTo(90, 1);
  });

  // R. B. Cooper, Introduction to Queueing Theory: M/M/1 waits with ρ, M/M/2 with 2ρ² ÷ (1 + ρ).
  it("is the closed form for one and two agents", () => {
    for (const rho of [0.1, 0.5, 0.93]) {
      expect(erlangC(traffic(rho * 60, 60 * SECOND), 1, 0).waiting).toBeCloseTo(100 * rho, 9);
      expect(erlangC(traffic(2 * rho * 60, 60 * SECOND), 2, 0).waiting).toBeCloseTo((200 * rho * rho) / (1 + rho), 9);
    }
  });

  it("agrees with the chain of births and deaths", () => {
    for (const [agents, rho] of [
      [3, 0.4],
      [17, 0.8],
      [60, 0.85],
    ] as const) {
      const perMs = (agents * rho) / 240_000;
      const line = { arrivalsPerMs: perMs, handlingMs: 240_000, patienceMs: Number.POSITIVE_INFINITY, agents };
      const found = solveChain(line, 30 * SECOND);
      const outcome = erlangC(traffic(perMs * HOUR, 240_000), agents, 30 * SECOND);
      expect(outcome.waiting).toBeCloseTo(100 * found.waiting, 6);
      expect(outcome.serviceLevel).toBeCloseTo(100 * found.answeredWithin, 4);
      expect(outcome.meanWaitMs).toBeCloseTo(found.meanWaitMs, 3);
    }
  });

  it("is what happens to 200,000 customers", () => {
    const line = { arrivalsPerMs: 10 / 180_000, handlingMs: 180_000, patienceMs: Number.POSITIVE_INFINITY, agents: 13 };
    const lived = liveThrough(line, 20 * SECOND, 200_000, 3);
    const outcome = erlangC(traffic(200, 180_000), 13, 20 * SECOND);
    expect(Math.abs(outcome.serviceLevel - 100 * lived.answeredWithin)).toBeLessThan(1);
    expect(Math.abs(outcome.meanWaitMs / lived.meanWaitMs - 1)).toBeLessThan(0.08);
  });

  it("is better with each further agent and worse with more to do, and stays within its bounds", () => {
    const load = fc.double({ min: 0.01, max: 800, noNaN: true });
    fc.assert(
      fc.property(
        load,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 300_000 }),
        (erlangs, agents, t) => {
          const one = erlangC(traffic(erlangs * 20, 180_000), agents, t);
          const more = erlangC(traffic(erlangs * 20, 180_000), agents + 1, t);
          const busier = erlangC(traffic(erlangs * 20.2, 180_000), agents, t);
          for (const { serviceLevel, waiting, occupancy, meanWaitMs } of [one, more, busier]) {
            for (const share of [serviceLevel, waiting, occupancy]) {
              expect(share).toBeGreaterThanOrEqual(0);
              expect(share).toBeLessThanOrEqual(100);
            }
            expect(meanWaitMs).toBeGreaterThanOrEqual(0);
          }
          expect(more.serviceLevel).toBeGreaterThanOrEqual(one.serviceLevel);
          expect(more.waiting).toBeLessThanOrEqual(one.waiting);
          expect(more.occupancy).toBeLessThanOrEqual(one.occupancy);
          expect(busier.serviceLevel).toBeLessThanOrEqual(one.serviceLevel + 1e-9);
          expect(busier.waiting).toBeGreaterThanOrEqual(one.waiting - 1e-9);
        },
      ),
    );
  });

  it("says what no agent, no customer and too few agents come to", () => {
    expect(erlangC(traffic(0, 180_000), 0, 0)).toMatchObject({ serviceLevel: 100, waiting: 0, occupancy: 0 });
    expect(erlangC(traffic(20, 180_000), 0, 0)).toMatchObject({ serviceLevel: 0, waiting: 100 });
    expect(erlangC(traffic(20, 180_000), 1, 0)).toMatchObject({
      serviceLevel: 0,
      meanWaitMs: Number.POSITIVE_INFINITY,
    });
  });
});
