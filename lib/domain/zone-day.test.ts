import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfDay, startOfDay, wallMinute } from "./zone-day";

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

describe("what a clock on the wall shows", () => {
  it.each([
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Casablanca",
    "America/St_Johns",
  ])("in %s is what Intl says, at any minute of years, in whatever order it is asked", (zone) => {
    const clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    const [from, to] = [Date.UTC(2024, 0, 1), Date.UTC(2028, 0, 1)];
    const near = fc.constantFrom("2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-04", "2026-10-03");
    const moment = fc.oneof(
      fc.integer({ min: from, max: to }),
      fc.tuple(near, fc.integer({ min: -1440, max: 2880 })).map(([day, minute]) => Date.parse(day) + minute * 60_000),
    );
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 30 }), (moments) => {
        for (const at of moments) {
          const [hour = 0, minute = 0] = clock.format(at).split(":").map(Number);
          expect(wallMinute(at, zone)).toBe(60 * hour + minute);
        }
      }),
    );
  });
});
