import fc from "fast-check";
import { expect, it } from "vitest";
import { isoInZone } from "./iso-in-zone";

it.each([
  ["2026-11-28T13:00:00Z", "Europe/Berlin", "2026-11-28T14:00:00+01:00"],
  ["2026-07-01T23:30:00Z", "Europe/Berlin", "2026-07-02T01:30:00+02:00"],
  ["2026-11-29T02:00:00Z", "America/St_Johns", "2026-11-28T22:30:00-03:30"],
  ["2026-11-28T13:00:00Z", "Asia/Kathmandu", "2026-11-28T18:45:00+05:45"],
  ["2026-11-28T13:00:00Z", "Pacific/Kiritimati", "2026-11-29T03:00:00+14:00"],
  ["2026-11-28T13:00:00Z", "Nowhere/At_All", "2026-11-28T13:00:00+00:00"],
])("writes %s in %s as %s", (at, zone, written) => {
  expect(isoInZone(Date.parse(at), zone)).toBe(written);
});

it("names the same moment in every zone, also in the hours in which the clock is changed", () => {
  const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Niue", "UTC");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e9 }), zones, (seconds, zone) => {
      expect(Date.parse(isoInZone(seconds * 1000, zone))).toBe(seconds * 1000);
    }),
  );
});
