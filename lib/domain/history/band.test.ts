import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallMinute } from "@/lib/domain/zone-day";
import { bandOf, byWallClock } from "./band";
import { binsOf } from "./bins";

describe("a band of days", () => {
  it("lies where its quartiles do", () => {
    const days = [[10], [40], [20], [30], [null]];
    expect(bandOf(days, 1)).toEqual({ low: [17.5], median: [25], high: [32.5] });
    expect(bandOf([[7], [null]], 2)).toEqual({ low: [7, null], median: [7, null], high: [7, null] });
  });

  it("is ordered and within what was seen", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 9 }), (seen) => {
        const { low, median, high } = bandOf(
          seen.map((value) => [value]),
          1,
        );
        const order = [Math.min(...seen), low[0], median[0], high[0], Math.max(...seen)].map(Number);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});

describe("the values of another day", () => {
  const zone = "Europe/London";
  const day = (name: string) => {
    const { starts } = binsOf({ range: "day", day: name, step: 60, zone, nowMs: Date.UTC(2026, 10, 30) });
    const minutes = starts.map((start) => wallMinute(start, zone));
    return { starts: minutes, values: minutes.map((minute) => minute / 60) };
  };

  it("stand at the same time of the clock on the wall, on the days on which it changes as well", () => {
    const [usual, short, long] = [day("2026-03-22"), day("2026-03-29"), day("2026-10-25")];
    expect(byWallClock(short.starts, usual)).toEqual(short.values);
    expect(byWallClock(long.starts, usual)).toEqual(long.values);
    expect(long.values.slice(0, 4)).toEqual([0, 1, 1, 2]);
    // Nobody saw one o'clock on the short day.
    expect(byWallClock(usual.starts, short).slice(0, 3)).toEqual([0, null, 2]);
  });
});
