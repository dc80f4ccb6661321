import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCharacter } from "@/tests/support/any-character";
import { findMatches, matchRank } from "./match";

describe("matchRank", () => {
  it.each([
    ["Billing", "billing", 0],
    ["Billing EMEA", "bil", 1],
    ["Technical Support", "sup", 2],
    ["Technical Support", "sup tech", 2],
    ["Zoë Müller", "muller zoe", 2],
    ["Łukasz Strauß", "lukasz strauss", 0],
    ["Søren Ærø", "soren aero", 0],
    ["O'Brien, Pat", "brien", 2],
    ["Maya Ma", "ma maya", 2],
    ["客服中心", "中心", 3],
    ["Callbacks", "back", 3],
    ["Billing", "bills", null],
    ["Anna", "anna anna", null],
    ["Anything", "  ", 2],
  ] as const)("ranks %j for %j as %j", (name, typed, rank) => {
    expect(matchRank(name, typed)).toBe(rank);
  });

  it("finds every name by itself, however strange", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 40 }), (name) => {
        expect(matchRank(name, name)).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

describe("findMatches", () => {
  const rows = ["Call back", "Sales Callbacks", "Callbacks", "Billing"].map((name) => ({ id: name, name }));

  it("puts the best first and keeps to the limit", () => {
    expect(findMatches(rows, "callb", 2).map((row) => row.name)).toEqual(["Callbacks", "Sales Callbacks"]);
  });

  it("keeps the given order among equals", () => {
    expect(findMatches(rows, "", 10)).toEqual(rows);
  });
});
