import { describe, expect, it } from "vitest";
import { closingLevel } from "./closing-level";
import { type DayForecast, stillToCome } from "./day-forecast";
import { expectedOutcome } from "./expected-outcome";

const TRAFFIC = { perHour: 0, handlingMs: 180_000, patienceMs: 120_000 };
const forecast = (...expected: readonly number[]): DayForecast =>
  stillToCome(
    { expected, scale: 1, rest: { expected: 0, low: 0, high: 0 }, days: 4, variance: { single: 1.3, shared: 0.01 } },
    0,
  );
const REST = {
  today: { inTime: 90, measured: 100 },
  forecast: forecast(50, 50),
  passed: 0,
  intervalMs: 900_000,
  traffic: TRAFFIC,
  agents: [11, 11],
  thresholdMs: 20_000,
};

describe("closingLevel", () => {
  it("adds what is to come in time to what was, weighed by how many", () => {
    const { serviceLevel } = expectedOutcome({ ...TRAFFIC, perHour: 200 }, 11, 20_000);
    const closing = closingLevel(REST);
    expect(closing?.expected).toBeCloseTo((90 + serviceLevel) / 2, 9);
    expect(closing?.busy).toBeLessThan(closing?.expected ?? 0);
    expect(closing?.quiet).toBeGreaterThan(closing?.expected ?? 100);
  });

  it("adds of the interval that runs what is left of it, coming as thick as in all of it", () => {
    const { serviceLevel } = expectedOutcome({ ...TRAFFIC, perHour: 200 }, 11, 20_000);
    const closing = closingLevel({ ...REST, passed: 1.8 });
    expect(closing?.expected).toBeCloseTo((100 * 90 + 10 * serviceLevel) / 110, 9);
    expect(closingLevel({ ...REST, passed: 2 })).toEqual({ expected: 90, busy: 90, quiet: 90 });
  });

  it("is today's where nothing more is to come, and nothing where nothing was", () => {
    const over = { ...REST, forecast: forecast(0, 0) };
    expect(closingLevel(over)).toEqual({ expected: 90, busy: 90, quiet: 90 });
    expect(closingLevel({ ...over, today: { inTime: 0, measured: 0 } })).toBeNull();
  });

  it("takes each interval with the agents who will be there", () => {
    const [first, second] = [11, 8].map(
      (agents) => expectedOutcome({ ...TRAFFIC, perHour: 200 }, agents, 20_000).serviceLevel,
    );
    const closing = closingLevel({ ...REST, agents: [11, 8] });
    expect(closing?.expected).toBeCloseTo((9000 + 50 * (first ?? 0) + 50 * (second ?? 0)) / 200, 9);
  });

  it("falls with fewer agents", () => {
    const levels = [14, 11, 8, 0].map(
      (agents) => closingLevel({ ...REST, agents: [agents, agents] })?.expected ?? Number.NaN,
    );
    expect(levels).toEqual([...levels].sort((a, b) => b - a));
    expect(levels.at(-1)).toBeCloseTo(45, 6);
  });
});
