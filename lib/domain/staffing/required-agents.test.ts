import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedOutcome } from "./expected-outcome";
import { requiredAgents } from "./required-agents";
import type { Traffic } from "./traffic";

const GOAL = { thresholdMs: 20_000, serviceLevel: 80, occupancy: 100 };

const traffic = fc.record<Traffic>({
  perHour: fc.double({ min: 0.1, max: 3000, noNaN: true }),
  handlingMs: fc.integer({ min: 20_000, max: 900_000 }),
  patienceMs: fc.option(fc.integer({ min: 5000, max: 1_800_000 })),
});

describe("requiredAgents", () => {
  // Call Centre Helper's worked example: 100 calls in half an hour, 3 min each, 80 % in 20 s.
  it("is 14 in the worked example, and fewer where customers give up", () => {
    const calls = { perHour: 200, handlingMs: 180_000, patienceMs: null };
    expect(requiredAgents(calls, GOAL)).toBe(14);
    expect(requiredAgents({ ...calls, patienceMs: 60_000 }, GOAL)).toBe(11);
  });

  it("obeys the limit of occupancy where that asks for more", () => {
    const calls = { perHour: 2000, handlingMs: 180_000, patienceMs: null };
    expect(requiredAgents(calls, GOAL)).toBeLessThan(110);
    expect(requiredAgents(calls, { ...GOAL, occupancy: 80 })).toBe(125);
  });

  it("is the least number that keeps the goal", () => {
    const goal = fc.record({
      thresholdMs: fc.integer({ min: 0, max: 120_000 }),
      serviceLevel: fc.integer({ min: 0, max: 99 }),
      occupancy: fc.integer({ min: 50, max: 100 }),
    });
    fc.assert(
      fc.property(traffic, goal, (calls, wanted) => {
        const agents = requiredAgents(calls, wanted);
        expect(agents).not.toBeNull();
        if (agents === null) return;
        const isEnough = (n: number): boolean => {
          const { serviceLevel, occupancy } = expectedOutcome(calls, n, wanted.thresholdMs);
          return serviceLevel >= wanted.serviceLevel && occupancy <= wanted.occupancy;
        };
        expect(isEnough(agents)).toBe(true);
        if (agents > 1) expect(isEnough(agents - 1)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("needs nobody for nobody, and has no answer to figures that are none", () => {
    expect(requiredAgents({ perHour: 0, handlingMs: 180_000, patienceMs: null }, GOAL)).toBe(0);
    expect(requiredAgents({ perHour: 10, handlingMs: 180_000, patienceMs: null }, { ...GOAL, serviceLevel: 100 })).toBe(
      5,
    );
    expect(requiredAgents({ perHour: 1e9, handlingMs: 180_000, patienceMs: null }, GOAL)).toBeNull();
  });
});

describe("expectedOutcome of a share of an agent", () => {
  it("lies between those of the whole numbers beside it", () => {
    fc.assert(
      fc.property(traffic, fc.double({ min: 0, max: 100, noNaN: true }), (calls, agents) => {
        const [below, at, above] = [Math.floor(agents), agents, Math.ceil(agents)].map((n) =>
          expectedOutcome(calls, n, 20_000),
        );
        expect(at?.serviceLevel).toBeGreaterThanOrEqual((below?.serviceLevel ?? 0) - 1e-6);
        expect(at?.serviceLevel).toBeLessThanOrEqual((above?.serviceLevel ?? 0) + 1e-6);
      }),
    );
  });
});
