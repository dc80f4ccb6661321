import { expect, it } from "vitest";
import { AUDIT_ACTIONS } from "@/lib/domain/audit";
import words from "@/lib/messages/en/audit.json";
import { namesTenant, toldTenant } from "./told-tenant";

const tenant = { id: "acme", name: "Acme" };

it("knows which sentences name the tenant", () => {
  const sentences = new Map(Object.entries(flatten(words.actions)));
  const naming = AUDIT_ACTIONS.filter((action) => sentences.get(action)?.includes("{tenant}"));
  expect(AUDIT_ACTIONS.filter(namesTenant)).toEqual(naming);
});

it("tells the tenant once", () => {
  const board = { kind: "board", id: "b1", name: "Floor" } as const;
  expect(toldTenant({ action: "board.changed", subject: board, tenant })).toBeNull();
  expect(
    toldTenant({ action: "tenant.paused", subject: { kind: "tenant", id: "acme", name: "Acme" }, tenant }),
  ).toBeNull();
  expect(toldTenant({ action: "invitation.accepted", subject: null, tenant })).toBe("Acme");
  expect(toldTenant({ action: "sign-out", subject: null, tenant: null })).toBeNull();
});

function flatten(tree: object, prefix = ""): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === "string" ? { [prefix + key]: value } : flatten(value, `${prefix}${key}.`),
    ),
  );
}
