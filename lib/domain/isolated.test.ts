import fc from "fast-check";
import { expect, it } from "vitest";
import { anyCharacter } from "@/tests/support/any-character";
import { isolated } from "./isolated";

it("wraps a name that runs from right to left", () => {
  expect(isolated("مركز (الرياض)")).toBe("\u2068مركز (الرياض)\u2069");
  expect(isolated("תמיכה")).toBe("\u2068תמיכה\u2069");
  expect(isolated("𞤀𞤣𞤤𞤢𞤥")).toBe("\u2068𞤀𞤣𞤤𞤢𞤥\u2069");
});

it("leaves names in Latin, Greek, Cyrillic and East Asian letters alone", () => {
  for (const name of ["Jürgen Dupont", "Θεσσαλονίκη", "Поддержка", "サポート", "🦊 Fuchs"])
    expect(isolated(name)).toBe(name);
});

it("never loses a character of the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (name) => {
      expect([name, `\u2068${name}\u2069`]).toContain(isolated(name));
    }),
  );
});
