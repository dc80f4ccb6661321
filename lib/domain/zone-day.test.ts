import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, endOfDay, startOfDay, wallMinute } from "./zone-day";

const MINUTE_MS = 60_000;

describe("a day in a time zone", () => {
  it.each([
    ["2026-11-24", "UTC", "2026-11-24T00:00:00.000Z", 24],
    ["2026-11-24", "Asia/Tokyo", "2026-11-23T15:00:00.000Z", 24],
    ["2026-11-24", "America/New_York", "2026-11-24T05:00:00.000Z", 24],
    // The days on which the clocks of Berlin change.
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z", 23],
    ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z", 25],
    ["2026-06-01", "Pacific/Kiritimati", "2026-05-31T10:00:00.000Z", 24],
    // Where clocks that go forward skip midnight, west and east of Greenwich.
    ["2025-09-07", "America/Santiago", "2025-09-07T04:00:00.000Z", 23],
    ["2026-03-08", "America/Havana", "2026-03-08T05:00:00.000Z", 23],
    ["2023-10-01", "America/Asuncion", "2023-10-01T04:00:00.000Z", 23],
    ["2026-03-29", "Atlantic/Azores", "2026-03-29T01:00:00.000Z", 23],
    ["2023-03-26", "America/Scoresbysund", "2023-03-26T01:00:00.000Z", 23],
    ["2026-04-24", "Africa/Cairo", "2026-04-23T22:00:00.000Z", 23],
    // Where clocks that go back have midnight twice, or are set back to the day before as it ends.
    ["2026-11-01", "America/Havana", "2026-11-01T04:00:00.000Z", 25],
    ["2026-10-25", "Atlantic/Azores", "2026-10-25T00:00:00.000Z", 25],
    ["2026-04-04", "America/Santiago", "2026-04-04T03:00:00.000Z", 25],
    // Half an hour.
    ["2026-04-05", "Australia/Lord_Howe", "2026-04-04T13:00:00.000Z", 24.5],
    // The day that Samoa left out has nothing.
    ["2011-12-29", "Pacific/Apia", "2011-12-29T10:00:00.000Z", 24],
    ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z", 0],
    ["2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00.000Z", 24],
  ])("%s in %s begins at %s and has %s hours", (day, zone, begins, hours) => {
    expect(new Date(startOfDay(day, zone)).toISOString()).toBe(begins);
    expect((endOfDay(day, zone) - startOfDay(day, zone)) / 3_600_000).toBe(hours);
  });

  it("begins at the first moment of its date on the wall, in any zone, around every change of its clock", () => {
    let changes = 0;
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      const wall = wallOf(zone);
      for (const at of changesOf(wall)) {
        changes += 1;
        for (const day of [-1, 0, 1, 2].map((days) => addDays(wall(at).slice(0, 10), days))) {
          const start = startOfDay(day, zone);
          const told = [wall(start - 1).slice(0, 10) < day, wall(start).slice(0, 10)];
          expect(told, `${day} in ${zone}`).toEqual([true, day]);
        }
      }
    }
    expect(changes).toBeGreaterThan(300);
  });

  it("has the moments whose day it is, in any zone", () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    const minutes = fc.integer({ min: -1440, max: 1440 });
    fc.assert(
      fc.property(zone, fc.nat(), minutes, (own, place, minute) => {
        const changes = changesOf(wallOf(own));
        const at = (changes[place % changes.length] ?? Date.UTC(2026, 0, 1)) + minute * MINUTE_MS;
        const day = dayOf(at, own);
        expect(startOfDay(day, own)).toBeLessThanOrEqual(at);
        expect(endOfDay(day, own)).toBeGreaterThan(at);
      }),
    );
  });
});

/** What calendar and clock of a zone show at a moment, as Intl has it: 2026-11-24 08:00:00. */
function wallOf(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  return (at) => format.format(at);
}

/** When a zone's clock changes, to the minute, epoch ms: no two changes are within a fortnight. */
function changesOf(wall: (at: number) => string): readonly number[] {
  const FORTNIGHT_MS = 14 * 24 * 60 * MINUTE_MS;
  const ahead = (at: number) => Date.parse(`${wall(at).replace(" ", "T")}Z`) - at;
  const changes: number[] = [];
  for (let from = Date.UTC(2025, 0, 1); from < Date.UTC(2027, 0, 1); from += FORTNIGHT_MS) {
    let [before, after] = [from, from + FORTNIGHT_MS];
    if (ahead(before) === ahead(after)) continue;
    while (after - before > MINUTE_MS) {
      const middle = Math.floor((before + after) / (2 * MINUTE_MS)) * MINUTE_MS;
      if (ahead(middle) === ahead(from)) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

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
