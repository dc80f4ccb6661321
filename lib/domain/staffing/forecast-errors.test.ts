import { describe, expect, it } from "vitest";
import { simulatedWeeks } from "@/tests/support/simulated-weeks";
import type { DayCounts } from "./day-forecast";
import { beatsPlain, forecastErrors, type PastDay, wape } from "./forecast-errors";

const flat = (count: number | null): DayCounts => new Array<number | null>(12).fill(count);

describe("forecastErrors", () => {
  it("sums what each way is off by, over the quarters that are foretold at each moment", () => {
    // At six moments of a day of twelve 4, 5, 6, 7, 8 and 9 are over: 8 + 7 + … + 3 = 33 foretold.
    const errors = forecastErrors([{ day: flat(10), former: [flat(12), flat(10)] }]);
    expect(errors).toMatchObject({ lastWeek: 33 * 2, actual: 330, days: 1 });
    expect(errors.mean).toBeCloseTo(33, 9);
    expect(errors.forecast).toBeLessThan(33 * 1.2);
  });

  it("compares only what all three foretell, and counts no day without", () => {
    const nothing = { forecast: 0, lastWeek: 0, mean: 0, actual: 0, days: 0 };
    expect(forecastErrors([{ day: flat(10), former: [flat(12)] }])).toEqual(nothing);
    expect(forecastErrors([{ day: flat(null), former: [flat(12), flat(12)] }])).toEqual(nothing);
    const holed = [...flat(12).slice(0, 11), null];
    expect(forecastErrors([{ day: flat(10), former: [holed, flat(12)] }]).actual).toBe(330 - 60);
  });

  it("beats both plain ways on simulated weeks, and not where last week comes again to the letter", () => {
    const days = simulatedWeeks({ seed: 9, weeks: 10, perHour: 120, curve: "phone", noise: 0.15, shift: null });
    const past = days.slice(42).map((day, index): PastDay => {
      const former = [35, 28, 21, 14, 7, 0].map((from) => days[index + from] ?? []);
      return { day, former };
    });
    expect(beatsPlain(forecastErrors(past))).toBe(true);
    const again = past.map(({ day, former }) => ({ day, former: [day, ...former] }));
    expect(beatsPlain(forecastErrors(again))).toBe(false);
  });
});

describe("beatsPlain", () => {
  const good = { forecast: 20, lastWeek: 30, mean: 25, actual: 200, days: 5 };

  it.each([
    ["as good as last week", { forecast: 30 }],
    ["as good as the mean", { forecast: 25 }],
    ["too few days", { days: 4 }],
    ["too little that came", { actual: 199 }],
  ])("is no with %s", (_, change) => {
    expect(beatsPlain(good)).toBe(true);
    expect(beatsPlain({ ...good, ...change })).toBe(false);
  });
});

it("wape is a share of what came, and none where nothing did", () => {
  expect(wape(20, 200)).toBe(10);
  expect(wape(20, 0)).toBeNull();
});
