import { describe, expect, it } from "vitest";
import { Calendar, shiftToRead } from "./calendar";

const HOUR = 3_600_000;

describe("Calendar", () => {
  it("begins a new day at the zone's own midnight", () => {
    const start = Date.UTC(2026, 2, 11, 20);
    const calendar = new Calendar(["UTC", "America/New_York"], start);
    const midnight = Date.UTC(2026, 2, 12);
    expect(calendar.dayAt(0, midnight) - calendar.dayAt(0, midnight - 1)).toBe(1);
    // New York is four hours behind in March 2026 after the 8th.
    expect(calendar.dayAt(1, midnight)).toBe(calendar.dayAt(1, start));
    expect(calendar.dayAt(1, midnight + 4 * HOUR) - calendar.dayAt(1, midnight + 4 * HOUR - 1)).toBe(1);
    expect(calendar.startOfDay(1, midnight + 5 * HOUR)).toBe(midnight + 4 * HOUR);
  });

  it("reads a working afternoon in the middle of the night when shifted", () => {
    const justAfterMidnight = Date.UTC(2026, 0, 12, 0, 5);
    const afternoon = 14 * HOUR;
    const calendar = new Calendar(
      ["Europe/London"],
      justAfterMidnight - 6 * HOUR,
      shiftToRead("Europe/London", justAfterMidnight, afternoon),
    );
    expect(justAfterMidnight - calendar.startOfDay(0, justAfterMidnight)).toBe(afternoon);
    expect(calendar.dayAt(0, justAfterMidnight + 10 * HOUR)).toBe(calendar.dayAt(0, justAfterMidnight) + 1);
    expect(calendar.dayAt(0, justAfterMidnight + 10 * HOUR - 1)).toBe(calendar.dayAt(0, justAfterMidnight));
  });

  it("knows days of 23 and of 25 hours", () => {
    const spring = new Calendar(["Europe/London"], Date.UTC(2026, 2, 28, 12));
    expect(spring.startOfDay(0, Date.UTC(2026, 2, 29, 12))).toBe(Date.UTC(2026, 2, 29));
    expect(spring.startOfDay(0, Date.UTC(2026, 2, 30, 12))).toBe(Date.UTC(2026, 2, 29, 23));
    const autumn = new Calendar(["Europe/London"], Date.UTC(2026, 9, 24, 12));
    expect(autumn.startOfDay(0, Date.UTC(2026, 9, 25, 23, 30))).toBe(Date.UTC(2026, 9, 24, 23));
    expect(autumn.startOfDay(0, Date.UTC(2026, 9, 26, 12))).toBe(Date.UTC(2026, 9, 26));
  });

  it("still knows earlier days after it has seen later ones, and skips days nobody asked about", () => {
    const start = Date.UTC(2026, 2, 11, 20);
    const calendar = new Calendar(["UTC"], start);
    expect(calendar.dayAt(0, start + 10 * 24 * HOUR)).toBe(10);
    expect(calendar.dayAt(0, start)).toBe(0);
    expect(calendar.dayAt(0, start + 4 * HOUR)).toBe(1);
  });
});
