import { expect, it } from "vitest";
import { nightAt } from "./night";

it("is dark within its hours, in the tenant's zone, and day where nothing is set", () => {
  const night = { look: "black" as const, hours: { zone: "tenant", days: [{ day: 1, from: "20:00", to: "06:00" }] } };
  const at = (text: string) => nightAt(night, Date.parse(text), "Europe/Berlin");
  expect(at("2026-11-23T18:59:00Z")).toBe("day");
  expect(at("2026-11-23T19:00:00Z")).toBe("black");
  expect(at("2026-11-24T04:59:00Z")).toBe("black");
  expect(at("2026-11-24T05:00:00Z")).toBe("day");
  expect(nightAt(null, Date.parse("2026-11-23T19:00:00Z"), "Europe/Berlin")).toBe("day");
});
