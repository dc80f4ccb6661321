import { describe, expect, it } from "vitest";
import { countdownAt } from "./countdown-at";

const NOON = Date.UTC(2026, 11, 24, 12);
const HOUR = 3_600_000;

describe("a countdown", () => {
  it.each([
    ["days before", NOON - 50 * HOUR - 5000, { isOver: false, days: 2, clock: "2:00:05" }],
    ["in the last second", NOON - 1, { isOver: false, days: 0, clock: "0:01" }],
    ["at the moment", NOON, { isOver: true, days: 0, clock: "0:00" }],
    ["just after it", NOON + 999, { isOver: true, days: 0, clock: "0:00" }],
    ["a day after it", NOON + 24 * HOUR + 61_000, { isOver: true, days: 1, clock: "0:01:01" }],
  ])("%s", (_, now, expected) => {
    expect(countdownAt(NOON, now)).toEqual(expected);
  });
});
