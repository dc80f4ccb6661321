import { describe, expect, it } from "vitest";
import { textWidth } from "@/lib/domain/format/text-width";
import { timeTicks } from "./time-ticks";

const HOUR = 3_600_000;
const starts = (from: string, count: number, stepMs: number) =>
  Array.from({ length: count }, (_, at) => Date.parse(from) + at * stepMs);
const textsOf = (shown: { starts: number[]; stepMs: number }, width: number, zone = "UTC") =>
  timeTicks(shown, width, "en-GB", zone).map(({ text }) => text);

describe("times below a chart", () => {
  const day = { starts: starts("2026-11-28T08:00:00Z", 20, HOUR / 2), stepMs: HOUR / 2 };

  it("are round, and fewer where there is less room", () => {
    expect(textsOf(day, 60)).toEqual([
      "08:00",
      "09:00",
      "10:00",
      "11:00",
      "12:00",
      "13:00",
      "14:00",
      "15:00",
      "16:00",
      "17:00",
    ]);
    expect(textsOf(day, 40)).toEqual(["08:00", "10:00", "12:00", "14:00", "16:00"]);
    expect(textsOf(day, 8)).toEqual(["12:00"]);
  });

  it("are round on the wall clock of the zone, also where it is half an hour off", () => {
    expect(textsOf(day, 40, "Asia/Kolkata")).toEqual(["14:00", "16:00", "18:00", "20:00", "22:00"]);
  });

  it("are weekdays of a week and dates of a month", () => {
    const week = { starts: starts("2026-11-22T00:00:00Z", 168, HOUR), stepMs: HOUR };
    expect(textsOf(week, 60)).toEqual(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);
    const month = { starts: starts("2026-11-01T00:00:00Z", 30, 24 * HOUR), stepMs: 24 * HOUR };
    expect(textsOf(month, 30)).toEqual(["1 Nov", "6 Nov", "11 Nov", "16 Nov", "21 Nov", "26 Nov"]);
  });

  it("do not touch, however a language writes its dates", () => {
    const month = { starts: starts("2026-10-30T00:00:00Z", 31, 24 * HOUR), stepMs: 24 * HOUR };
    const width = 16.5;
    const ticks = timeTicks(month, width, "de-DE", "UTC");
    const places = ticks.map(({ at, text }) => ({ middle: (at * width) / 31, half: textWidth(text) / 2 }));
    for (const [index, { middle, half }] of places.slice(1).entries()) {
      const before = places[index];
      expect(middle - half).toBeGreaterThan((before?.middle ?? 0) + (before?.half ?? 0) + 0.5);
    }
    expect(ticks.length).toBeGreaterThan(2);
  });

  it("are none of nothing", () => {
    expect(textsOf({ starts: [], stepMs: HOUR }, 40)).toEqual([]);
  });
});
