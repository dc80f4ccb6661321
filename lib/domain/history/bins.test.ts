import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binsOf } from "./bins";

const ZONES = ["UTC", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago"];
const request = fc.record({
  range: fc.constantFrom("hour", "today", "week", "month"),
  step: fc.constantFrom(15, 30, 60, 1440),
  zone: fc.constantFrom(...ZONES),
  nowMs: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
});

describe("the bins of a range", () => {
  it("follow each other from its beginning to its end, around now, and cross no midnight", () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { fromMs, toMs, starts, days } = binsOf(asked);
        expect(starts[0]).toBe(fromMs);
        expect(fromMs).toBeLessThanOrEqual(asked.nowMs);
        expect(toMs).toBeGreaterThan(asked.nowMs);
        for (const [index, start] of starts.entries()) {
          const end = starts[index + 1] ?? toMs;
          expect(start).toBeLessThan(end);
          expect(start % (15 * 60_000)).toBe(0);
          if (asked.range === "hour") continue;
          expect(days.some((day) => day.fromMs <= start && end <= day.toMs)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ["2026-03-28", 96, 24],
    ["2026-03-29", 92, 23],
    ["2026-10-25", 100, 25],
  ])("are those that %s has in London: %i quarters, %i hours", (day, quarters, hours) => {
    const nowMs = Date.UTC(2026, 10, 1);
    const of = (step: number) => binsOf({ range: "day", day, step, zone: "Europe/London", nowMs }).starts;
    expect([of(15).length, of(60).length, of(1440).length]).toEqual([quarters, hours, 1]);
  });

  it("of the last hour are sixty minutes, the running one the last", () => {
    const nowMs = Date.UTC(2026, 10, 1, 10, 7, 12);
    const { starts, toMs } = binsOf({ range: "hour", step: 1, zone: "UTC", nowMs });
    expect(starts).toHaveLength(60);
    expect([starts.at(-1), toMs]).toEqual([Date.UTC(2026, 10, 1, 10, 7), Date.UTC(2026, 10, 1, 10, 8)]);
  });
});
