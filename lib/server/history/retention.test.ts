import { expect, it } from "vitest";
import { monthsBefore } from "./retention";

it.each([
  ["2026-11-29T02:00:00Z", 13, "2025-10-29"],
  ["2026-03-31T23:59:59Z", 1, "2026-02-28"],
  ["2024-03-31T00:00:00Z", 1, "2024-02-29"],
  ["2026-01-15T12:00:00Z", 60, "2021-01-15"],
])("so many months before %s (%i) is %s", (now, months, day) => {
  expect(new Date(monthsBefore(Date.parse(now), months)).toISOString().slice(0, 10)).toBe(day);
});
