import { describe, expect, it } from "vitest";
import { hourOfTrend } from "./trend-points";

const MINUTE = 60_000;

function trend(length: number, known: number) {
  const series = Array.from({ length }, (_, index) => (index < length - known ? null : index));
  return {
    minutes: Array.from({ length }, (_, index) => (index + 100) * MINUTE),
    total: {
      waiting: series,
      longestWait: series,
      entered: series,
      answered: series,
      abandoned: series,
      serviceLevel: series,
      available: series,
    },
    waitingByQueue: {},
  };
}

describe("hourOfTrend", () => {
  it("shows a full hour and says since when it collects", () => {
    const hour = hourOfTrend(trend(60, 10));
    expect(hour?.points).toHaveLength(60);
    expect(hour?.since).toBe(150 * MINUTE);
    expect(hourOfTrend(trend(3, 3))).toMatchObject({ since: 100 * MINUTE });
  });
  it("says nothing of collecting once the hour is whole", () => {
    expect(hourOfTrend(trend(60, 60))?.since).toBeNull();
  });
  it("has nothing to show before the first minute", () => {
    expect(hourOfTrend(trend(0, 0))).toBeNull();
    expect(hourOfTrend(trend(5, 0))).toBeNull();
  });
});
