import { describe, expect, it } from "vitest";
import { simulatedWeeks } from "@/tests/support/simulated-weeks";
import { dayAhead } from "./day-ahead";
import type { WallCount } from "./wall-days";

const MONDAY = Date.UTC(2026, 8, 28);
const DAY_MS = 86_400_000;
const dayName = (index: number) => new Date(MONDAY + index * DAY_MS).toISOString().slice(0, 10);

function countsOf(days: readonly (readonly (number | null)[])[]): WallCount[] {
  return days.flatMap((day, index) =>
    day.map((count, quarter) => ({ day: dayName(index), minute: 15 * quarter, count })),
  );
}

const DAYS = simulatedWeeks({ seed: 4, weeks: 7, perHour: 120, curve: "phone", noise: 0.15, shift: null });
/** A Thursday of the last week, at noon. */
const TODAY = 45;
const NOON = { day: dayName(TODAY), minute: 720 };
const UNTIL_NOON = DAYS.slice(0, TODAY + 1).map((day, index) => (index === TODAY ? day.slice(0, 48) : day));

describe("dayAhead", () => {
  it("foretells the afternoon from former Thursdays, because that has proved better lately", () => {
    const ahead = dayAhead(countsOf(UNTIL_NOON), NOON, 15);
    expect(ahead?.forecast).toMatchObject({ days: 6 });
    expect(ahead?.forecast.expected).toHaveLength(48);
    expect(ahead?.errors.days).toBe(14);
    expect(ahead?.errors.forecast).toBeLessThan(Math.min(ahead?.errors.lastWeek ?? 0, ahead?.errors.mean ?? 0));
    const came = (DAYS[TODAY] ?? []).slice(48).reduce((sum, count) => sum + count, 0);
    expect(Math.abs((ahead?.forecast.rest.expected ?? 0) / came - 1)).toBeLessThan(0.25);
  });

  it("knows nothing of what is to come, even if it is told", () => {
    const whole = dayAhead(countsOf(DAYS), NOON, 15);
    expect(whole?.forecast).toEqual(dayAhead(countsOf(UNTIL_NOON), NOON, 15)?.forecast);
  });

  it("is silent where last week would have been as good: every week the same to the letter", () => {
    const week = DAYS.slice(0, 7);
    const again = Array.from({ length: 46 }, (_, index) => week[index % 7] ?? []);
    expect(dayAhead(countsOf(again), NOON, 15)).toBeNull();
  });

  it("is silent in the first weeks", () => {
    expect(dayAhead(countsOf(UNTIL_NOON).slice(96 * 35), NOON, 15)).toBeNull();
    expect(dayAhead([], NOON, 15)).toBeNull();
  });

  it("takes the hour that comes twice once, and the hour that is skipped for a gap", () => {
    const counts = countsOf(UNTIL_NOON);
    const twice = counts.flatMap((one) =>
      one.day === dayName(38) && one.minute >= 120 && one.minute < 180 ? [one, { ...one, count: 999 }] : [one],
    );
    expect(dayAhead(twice, NOON, 15)).toEqual(dayAhead(counts, NOON, 15));
    const skipped = counts.filter(({ day, minute }) => day !== dayName(38) || minute < 120 || minute >= 180);
    expect(dayAhead(skipped, NOON, 15)?.forecast.days).toBe(6);
  });
});
