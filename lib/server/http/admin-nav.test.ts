import { describe, expect, it } from "vitest";
import type { TenantRole } from "@/lib/domain/roles";
import type { Caller } from "@/lib/server/access/caller";
import { adminNav } from "./admin-nav";

function somebody(roles: Readonly<Record<string, TenantRole>>, installationAdmin = false): Caller {
  return {
    userId: "1",
    email: "a@example.com",
    name: "A",
    installationAdmin,
    roles: new Map(Object.entries(roles)),
    boardLimits: new Map(),
  };
}

const names = (caller: Caller) => adminNav(caller).map(({ name }) => name);

describe("the admin's navigation", () => {
  it("has nothing for a viewer, so that no way leads there", () => {
    expect(names(somebody({ one: "viewer", two: "viewer" }))).toEqual([]);
    expect(names(somebody({}))).toEqual([]);
  });

  it("shows a supervisor how their tenants do, and none of the people", () => {
    const shown = names(somebody({ one: "supervisor" }));
    expect(shown).toEqual(["overview", "tenants", "displays"]);
  });

  it("begins for everybody who has one with a page that they may open", () => {
    expect(adminNav(somebody({ one: "viewer", two: "tenant-admin" }))[0]?.href).toBe("/admin");
    expect(adminNav(somebody({}, true))[0]?.href).toBe("/admin");
  });

  it("leaves the sessions of all and the settings to installation admins", () => {
    expect(names(somebody({ one: "tenant-admin" }))).toEqual(["overview", "tenants", "displays", "people", "audit"]);
    expect(names(somebody({}, true))).toEqual(expect.arrayContaining(["sessions", "settings"]));
  });
});
