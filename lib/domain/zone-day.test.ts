import { describe, expect, it } from "vitest";
import { endOfDay, startOfDay } from "./zone-day";

describe("a day in a time zone", () => {
  it.each([
    ["2026-11-24", "UTC", "2026-11-24T00:00:00.000Z", 24],
    ["2026-11-24", "Asia/Tokyo", "2026-11-23T15:00:00.000Z", 24],
    ["2026-11-24", "America/New_York", "2026-11-24T05:00:00.000Z", 24],
    // The days on which the clocks of Berlin change.
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z", 23],
    ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z", 25],
    ["2026-06-01", "Pacific/Kiritimati", "2026-05-31T10:00:00.000Z", 24],
  ])("%s in %s begins at %s and has %i hours", (day, zone, begins, hours) => {
    expect(new Date(startOfDay(day, zone)).toISOString()).toBe(begins);
    expect((endOfDay(day, zone) - startOfDay(day, zone)) / 3_600_000).toBe(hours);
  });
});
