import { expect, it } from "vitest";
import { isAhead, minutesUntil, remaining } from "./remaining";

const NOW = Date.parse("2026-11-29T10:00:00.000Z");

it.each([
  ["2026-11-29T10:00:42.000Z", 42_000, 1],
  ["2026-11-29T10:04:10.000Z", 250_000, 4],
  ["2026-11-29T10:00:00.000Z", 0, 0],
  ["2026-11-29T09:59:00.000Z", 0, 0],
])("until %s there are %i ms, or %i min", (instant, ms, minutes) => {
  expect(remaining(instant, NOW)).toBe(ms);
  expect(minutesUntil(instant, NOW)).toBe(minutes);
});

it("takes what was to come to be ahead until the next answer can have come", () => {
  expect(isAhead("2026-11-29T09:59:45.000Z", NOW)).toBe(true);
  expect(isAhead("2026-11-29T09:59:30.000Z", NOW)).toBe(false);
});
