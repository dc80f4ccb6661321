import { describe, expect, it } from "vitest";
import { TENANT_ACTIONS, TENANT_ROLES, type TenantRole } from "@/lib/domain/roles";
import type { Caller } from "./caller";
import { can, canInstallation, canSeeBoard, canSomewhere, tenantsWhere } from "./permissions";

function caller(role: TenantRole | null, installationAdmin = false, boards?: readonly string[]): Caller {
  const roles = new Map(role === null ? [] : [["own", role] as const]);
  const boardLimits = new Map(boards === undefined ? [] : [["own", new Set(boards)] as const]);
  return { userId: "u", email: "u@example.com", name: "U", installationAdmin, roles, boardLimits };
}

describe("what a role may do", () => {
  it.each([
    ["viewer", ["board.view"]],
    ["supervisor", ["board.view", "board.edit", "board.share", "display.edit", "tenant.view", "thresholds.edit"]],
    ["tenant-admin", TENANT_ACTIONS],
  ] as const)("is for a %s what the table says, in the own tenant only", (role, allowed) => {
    expect(TENANT_ACTIONS.filter((action) => can(caller(role), action, "own"))).toEqual(allowed);
    expect(TENANT_ACTIONS.filter((action) => can(caller(role), action, "foreign"))).toEqual([]);
    expect(TENANT_ACTIONS.filter((action) => canSomewhere(caller(role), action))).toEqual(allowed);
    expect(canInstallation(caller(role), "tenant.create")).toBe(false);
  });

  it("is everything for an installation admin and nothing for a stranger", () => {
    expect(TENANT_ACTIONS.every((action) => can(caller(null, true), action, "any"))).toBe(true);
    expect(canInstallation(caller(null, true), "tenant.create")).toBe(true);
    expect(TENANT_ACTIONS.some((action) => can(caller(null), action, "own"))).toBe(false);
  });

  it("filters lists: all, some or no tenants", () => {
    expect(tenantsWhere(caller(null, true), "people.view")).toBe("all");
    expect(TENANT_ROLES.map((role) => tenantsWhere(caller(role), "people.view"))).toEqual([[], [], ["own"]]);
  });

  it("shows a limited viewer the boards of the list alone", () => {
    const see = (who: Caller) => ["a", "b"].filter((id) => canSeeBoard(who, { id, tenantId: "own", ownerId: null }));
    expect(see(caller("viewer"))).toEqual(["a", "b"]);
    expect(see(caller("viewer", false, ["b"]))).toEqual(["b"]);
    expect(see(caller("viewer", false, []))).toEqual([]);
  });
});
