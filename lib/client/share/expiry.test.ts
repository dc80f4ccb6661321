import { expect, it } from "vitest";
import { endOfLocalDay, expiryOf, localDay } from "./expiry";

const NOW = Date.parse("2026-11-28T12:00:00Z");

it("ends a link after so many days, at the end of a day, or never", () => {
  expect(expiryOf("day", NOW, "")).toBe(NOW + 86_400_000);
  expect(expiryOf("month", NOW, "")).toBe(NOW + 30 * 86_400_000);
  expect(expiryOf("week", NOW + 0.4, "")).toBe(NOW + 7 * 86_400_000);
  expect(expiryOf("never", NOW, "2026-12-24")).toBeNull();
  expect(expiryOf("date", NOW, "2026-12-24")).toBe(new Date(2026, 11, 24, 23, 59, 59).getTime());
  expect(expiryOf("date", NOW, "")).toBeNaN();
});

it("takes a day for the one that the browser's calendar shows", () => {
  for (const day of ["2026-03-29", "2026-10-25", "2028-02-29", "2026-12-31"])
    expect(localDay(endOfLocalDay(day))).toBe(day);
  expect(endOfLocalDay("24.12.2026")).toBeNaN();
});
