import { describe, expect, it } from "vitest";
import type { Caller, TenantRole } from "./caller";
import { can } from "./permissions";

function caller(role: TenantRole | null, installationAdmin = false): Caller {
  const roles = new Map(role === null ? [] : [["own", role] as const]);
  return { userId: "u", email: "u@example.com", name: "U", installationAdmin, roles };
}

describe("can", () => {
  it.each([
    ["viewer", [true, false, false, false, false]],
    ["supervisor", [true, true, true, false, false]],
    ["tenant-admin", [true, true, true, true, true]],
  ] as const)("gives a %s what the table says, in the own tenant only", (role, expected) => {
    const actions = ["board.view", "board.edit", "tenant.view", "tenant.edit", "people.edit"] as const;
    expect(actions.map((action) => can(caller(role), action, "own"))).toEqual(expected);
    expect(actions.some((action) => can(caller(role), action, "foreign"))).toBe(false);
    expect(can(caller(role), "installation.health")).toBe(false);
  });

  it("gives an installation admin everything and a stranger nothing", () => {
    expect(can(caller(null, true), "tenant.edit", "any")).toBe(true);
    expect(can(caller(null, true), "installation.health")).toBe(true);
    expect(can(caller(null), "board.view", "own")).toBe(false);
  });
});
