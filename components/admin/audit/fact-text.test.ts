import { expect, it } from "vitest";
import { type FactWords, factText } from "./fact-text";

const words: FactWords = {
  name: (field) => field.toUpperCase(),
  code: (field, value) => (field === "role" && value === "tenant-admin" ? "Tenant admin" : value),
  thing: (field, value) => (field === "limits" ? `limit of ${Object.keys(value).length} parts` : undefined),
  none: "–",
  yes: "yes",
  no: "no",
};
const text = (field: string, value: unknown) => factText(field, value, words);

it("tells plain facts, and that there is none", () => {
  expect(text("name", "Acme")).toBe("Acme");
  expect(text("role", "tenant-admin")).toBe("Tenant admin");
  expect(text("disabled", true)).toBe("yes");
  expect(text("poll_interval_ms", 5000)).toBe("5000");
  for (const nothing of [null, undefined, "", []]) expect(text("boards", nothing)).toBe("–");
});

it("tells lists of names in a line, and things with their facts in a line each", () => {
  expect(text("boards", ["Floor", "Team"])).toBe("Floor, Team");
  const sales = { id: "q1", name: "Sales", label: "Help desk", media: null, position: 1, hidden: false };
  expect(text("queues", [sales, { id: "q2", name: "Support" }, { id: "q3", hidden: true }])).toBe(
    "Sales (q1): LABEL Help desk, MEDIA –, POSITION 1, HIDDEN no\nSupport (q2)\nq3: HIDDEN yes",
  );
});

it("tells what it has never seen all the same", () => {
  expect(text("strange", { deep: { er: 1 } })).toBe("DEEP ER 1");
});

it("tells what has a sentence of its own by it, a line each", () => {
  expect(text("limits", [{ a: 1, b: 2 }, { a: 1 }])).toBe("limit of 2 parts\nlimit of 1 parts");
});
