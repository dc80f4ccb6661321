import { expect, it } from "vitest";
import { counterpartOf } from "./counterparts";

const known = [
  { id: "1", name: "Sales", label: null },
  { id: "2", name: "q_support_de", label: "Support" },
  { id: "3", name: "Billing", label: null },
  { id: "4", name: "billing", label: null },
];
const found = (id: string, name: string) => counterpartOf({ id, name }, known)?.id ?? null;

it("finds the queue of the same name or label, however its letters are written", () => {
  expect([found("x", "SALES"), found("x", "support"), found("x", "ｓａｌｅｓ")]).toEqual(["1", "2", "1"]);
});

it("does not guess: no such name is none, and several are none unless one is the very queue", () => {
  expect([found("x", "Returns"), found("1", "Returns"), found("x", "Billing"), found("4", "Billing")]).toEqual([
    null,
    null,
    null,
    "4",
  ]);
});
