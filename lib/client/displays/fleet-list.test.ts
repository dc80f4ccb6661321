import { describe, expect, it } from "vitest";
import { displayEntry } from "@/tests/support/display-entries";
import { countStandings, EVERYTHING, filterFleet, groupsOf } from "./fleet-list";

const FLEET = [
  displayEntry({ id: "a", name: "Floor 10" }),
  displayEntry({ id: "b", name: "Floor 2" }),
  displayEntry({ id: "c", name: "Lobby", group: "", standing: "silent", report: null }),
  displayEntry({ id: "d", name: "Desk", tenantId: "t2", tenantName: "Acme", group: "Sales", standing: "late" }),
  displayEntry({ id: "e", name: "Fresh", group: "Sales", standing: "new" }),
];
const idsOf = (change: Partial<typeof EVERYTHING>) =>
  filterFleet(FLEET, { ...EVERYTHING, ...change }, "en").map(({ id }) => id);

describe("the list of displays", () => {
  it("begins with what is wrong, and counts as people do", () => {
    expect(idsOf({})).toEqual(["c", "d", "e", "b", "a"]);
  });

  it("is narrowed by tenant, group and standing", () => {
    expect(idsOf({ tenantId: "t2" })).toEqual(["d"]);
    expect(idsOf({ group: "Sales" })).toEqual(["d", "e"]);
    expect(idsOf({ group: "Sales", standing: "late" })).toEqual(["d"]);
  });

  it("is searched by name, place, tenant and what the device is", () => {
    expect(idsOf({ typed: "lobby" })).toEqual(["c"]);
    expect(idsOf({ typed: "berlin floor" })).toContain("a");
    expect(idsOf({ typed: "samsung" })).toEqual(["d", "e", "b", "a"]);
    expect(idsOf({ typed: "acme" })).toEqual(["d"]);
    expect(idsOf({ typed: "nothing like it" })).toEqual([]);
  });

  it("is counted by standing, and names its groups once", () => {
    expect(countStandings(FLEET)).toEqual({ online: 2, late: 1, silent: 1, new: 1 });
    expect(groupsOf(FLEET)).toEqual(["Floor", "Sales"]);
    expect(groupsOf(FLEET, "t2")).toEqual(["Sales"]);
  });
});
