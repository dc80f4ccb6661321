import fc from "fast-check";
import { expect, it } from "vitest";
import { hasGroups, readGroups } from "./groups";

it("reads a list, a single name, and what stands deeper", () => {
  expect(readGroups({ groups: ["A", "B/C", "A"] }, "groups")).toEqual(["A", "B/C"]);
  expect(readGroups({ groups: "One, two" }, "groups")).toEqual(["One, two"]);
  expect(readGroups({ realm_access: { roles: ["a"] } }, "realm_access.roles")).toEqual(["a"]);
  const auth0 = "https://wallboard.example.com/roles";
  expect(readGroups({ [auth0]: ["a"], https: { "//wallboard": 1 } }, auth0)).toEqual(["a"]);
});

it("takes nothing for a group that is no name", () => {
  expect(readGroups({ groups: ["A", 1, null, ["B"], { name: "C" }, "", "x".repeat(257)] }, "groups")).toEqual(["A"]);
  for (const groups of [undefined, null, 7, true, {}, [], { 0: "A", length: 1 }])
    expect(readGroups({ groups }, "groups")).toEqual([]);
  for (const path of ["constructor", "__proto__", "toString.name", "groups.length", "groups.0.x"])
    expect(readGroups({ groups: ["A"] }, path), path).toEqual([]);
});

it("knows when groups are kept back: Entra ID's overage, and more than anybody can be in", () => {
  const overage = { _claim_names: { groups: "src1" }, _claim_sources: { src1: { endpoint: "https://graph" } } };
  expect(readGroups(overage, "groups")).toBe("untold");
  expect(readGroups(overage, "roles")).toEqual([]);
  expect(readGroups({ hasgroups: true }, "groups")).toBe("untold");
  const many = Array.from({ length: 1001 }, (_, at) => `g${at}`);
  expect(readGroups({ groups: many }, "groups")).toBe("untold");
  expect(readGroups({ groups: many.slice(1) }, "groups")).toHaveLength(1000);
  expect([hasGroups(overage, "groups"), hasGroups({ groups: [] }, "groups"), hasGroups({}, "groups")]).toEqual([
    true,
    true,
    false,
  ]);
});

it("never fails, and answers with names that stand in the claim", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (claims, path) => {
      const groups = readGroups(claims, path);
      if (groups === "untold") return;
      const text = JSON.stringify(claims);
      for (const group of groups) expect(text).toContain(JSON.stringify(group));
    }),
  );
});
