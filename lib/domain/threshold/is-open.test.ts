import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpen } from "./is-open";
import type { OpeningHours } from "./opening-hours";

function hours(zone: string, ...days: readonly (readonly [day: number, from: string, to: string])[]): OpeningHours {
  return { zone, days: days.map(([day, from, to]) => ({ day, from, to })) };
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

describe("opening hours", () => {
  const office = hours("tenant", [1, "08:00", "18:00"], [2, "08:00", "12:00"], [2, "13:00", "18:00"]);

  it.each([
    ["2026-11-23T06:59:59Z", false],
    ["2026-11-23T07:00:00Z", true],
    ["2026-11-23T16:59:59Z", true],
    ["2026-11-23T17:00:00Z", false],
    ["2026-11-24T11:30:00Z", false],
    ["2026-11-24T12:00:00Z", true],
    ["2026-11-25T10:00:00Z", false],
  ])("in Berlin at %s: %s", (at, open) => {
    expect(isOpen(office, Date.parse(at), "Europe/Berlin")).toBe(open);
  });

  it("are read in the tenant's zone, or in their own", () => {
    const at = Date.parse("2026-11-23T07:30:00Z");
    expect(isOpen(office, at, "Europe/Berlin")).toBe(true);
    expect(isOpen(office, at, "America/New_York")).toBe(false);
    expect(isOpen({ ...office, zone: "Europe/Berlin" }, at, "America/New_York")).toBe(true);
  });

  it("are read in UTC where the zone is none", () => {
    expect(isOpen(office, Date.parse("2026-11-23T08:00:00Z"), "Nowhere/Land")).toBe(true);
    expect(isOpen(office, Date.parse("2026-11-23T07:59:00Z"), "Nowhere/Land")).toBe(false);
  });

  it("that cross midnight belong to the day on which they begin, Sunday's to Monday", () => {
    const night = hours("UTC", [7, "22:00", "06:00"]);
    expect(isOpen(night, Date.parse("2026-11-22T21:59:00Z"), "UTC")).toBe(false);
    expect(isOpen(night, Date.parse("2026-11-22T22:00:00Z"), "UTC")).toBe(true);
    expect(isOpen(night, Date.parse("2026-11-23T05:59:00Z"), "UTC")).toBe(true);
    expect(isOpen(night, Date.parse("2026-11-23T06:00:00Z"), "UTC")).toBe(false);
    expect(isOpen(night, Date.parse("2026-11-23T22:30:00Z"), "UTC")).toBe(false);
    expect(isOpen(night, Date.parse("2026-11-22T05:00:00Z"), "UTC")).toBe(false);
  });

  it("that end at midnight end there", () => {
    const evening = hours("UTC", [1, "20:00", "00:00"]);
    expect(isOpen(evening, Date.parse("2026-11-23T23:59:59Z"), "UTC")).toBe(true);
    expect(isOpen(evening, Date.parse("2026-11-24T00:00:00Z"), "UTC")).toBe(false);
  });

  describe("in the nights when the clock is changed", () => {
    // In Berlin 02:00 becomes 03:00 on 2026-03-29, and 03:00 becomes 02:00 on 2026-10-25; both are Sundays.
    const small = hours("Europe/Berlin", [7, "02:15", "02:45"]);
    const night = hours("Europe/Berlin", [6, "22:00", "06:00"]);
    const minutesOpen = (of: OpeningHours, from: string, to: string) => {
      let open = 0;
      for (let at = Date.parse(from); at < Date.parse(to); at += 60_000) open += Number(isOpen(of, at, "UTC"));
      return open;
    };

    it("an hour that is skipped is nobody's, one that comes twice counts twice", () => {
      expect(minutesOpen(small, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")).toBe(0);
      expect(minutesOpen(small, "2026-03-21T23:00:00Z", "2026-03-22T23:00:00Z")).toBe(30);
      expect(minutesOpen(small, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")).toBe(60);
    });

    it("a night from ten to six has seven, eight or nine hours, and ends at six", () => {
      expect(minutesOpen(night, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z")).toBe(7 * 60);
      expect(minutesOpen(night, "2026-04-04T12:00:00Z", "2026-04-05T12:00:00Z")).toBe(8 * 60);
      expect(minutesOpen(night, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z")).toBe(9 * 60);
      expect(isOpen(night, Date.parse("2026-10-25T04:59:00Z"), "UTC")).toBe(true);
      expect(isOpen(night, Date.parse("2026-10-25T05:00:00Z"), "UTC")).toBe(false);
    });
  });

  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
  const zone = fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia");
  const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });

  it("of whole days never end", () => {
    fc.assert(
      fc.property(clock, zone, moment, (at, where, now) => {
        expect(isOpen(hours(where, ...EVERY_DAY.map((day) => [day, at, at] as const)), now, "UTC")).toBe(true);
      }),
    );
  });

  it("from one time to another every day are what those the other way round are not", () => {
    fc.assert(
      fc.property(clock, clock, zone, moment, (a, b, where, now) => {
        fc.pre(a !== b);
        const ab = hours(where, ...EVERY_DAY.map((day) => [day, a, b] as const));
        const ba = hours(where, ...EVERY_DAY.map((day) => [day, b, a] as const));
        expect(isOpen(ab, now, "UTC")).toBe(!isOpen(ba, now, "UTC"));
      }),
    );
  });
});
