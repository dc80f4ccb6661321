import { expect, it } from "vitest";
import { draftOfHours, OFFICE_TIMES } from "@/components/threshold/hours-draft";
import { hoursOf, pathBelow } from "./hours-value";

const WEEKEND = { days: [6, 7], from: "10:00", to: "16:00" };
const TWO_LINES = { on: true, times: [OFFICE_TIMES, WEEKEND], ownZone: false, zone: "" };

it("sends a span a day, on the tenant's clock or another", () => {
  expect(hoursOf(TWO_LINES).days).toHaveLength(7);
  expect(hoursOf(TWO_LINES).zone).toBe("tenant");
  expect(hoursOf({ ...TWO_LINES, ownZone: true, zone: "Europe/Berlin" }).zone).toBe("Europe/Berlin");
  expect(draftOfHours(hoursOf(TWO_LINES)).times).toEqual([OFFICE_TIMES, WEEKEND]);
});

it("finds what is wrong with a line where its first span stands", () => {
  expect(pathBelow(TWO_LINES, "hours.times.0.from")).toBe("days.0.from");
  expect(pathBelow(TWO_LINES, "hours.times.1.to")).toBe("days.5.to");
  expect(pathBelow(TWO_LINES, "hours.times")).toBe("days");
  expect(pathBelow(TWO_LINES, "hours.zone")).toBe("zone");
});
