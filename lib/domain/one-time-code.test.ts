import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inGroups, RECOVERY_ALPHABET, RECOVERY_LENGTH, readOneTimeCode } from "./one-time-code";

const recoveryCode = fc
  .array(fc.constantFrom(...RECOVERY_ALPHABET), { minLength: RECOVERY_LENGTH, maxLength: RECOVERY_LENGTH })
  .map((characters) => characters.join(""));

/** What people and programs put between and around characters. */
const separator = fc.constantFrom("", " ", "-", "\u2013", "\u00a0", "\t", "\u200b", "_", " - ");

/** How a character may be typed by somebody who reads it on paper. */
function spellings(character: string): string[] {
  const alike: Readonly<Record<string, readonly string[]>> = { 0: ["O", "o"], 1: ["I", "i", "L", "l"] };
  return [character, character.toLowerCase(), ...(alike[character] ?? [])];
}

describe("a one-time code as it is typed", () => {
  it("is six digits with anything harmless around them", () => {
    for (const typed of ["123456", "123 456", " 123-456\n", "１２３４５６", "123\u00a0456", "1 2 3 4 5 6"])
      expect(readOneTimeCode(typed)).toEqual({ kind: "time", digits: "123456" });
    expect(readOneTimeCode("000000")).toEqual({ kind: "time", digits: "000000" });
  });

  it("is a recovery code in any spelling", () => {
    fc.assert(
      fc.property(recoveryCode, fc.infiniteStream(separator), fc.infiniteStream(fc.nat()), (code, gaps, picks) => {
        const typed = [...code]
          .map((character) => {
            const ways = spellings(character);
            return (ways[(picks.next().value ?? 0) % ways.length] ?? "") + (gaps.next().value ?? "");
          })
          .join("");
        expect(readOneTimeCode(typed)).toEqual({ kind: "recovery", code });
      }),
    );
  });

  it("survives being shown in groups", () => {
    fc.assert(
      fc.property(recoveryCode, (code) => {
        const shown = inGroups(code, "-");
        expect(shown).toMatch(/^(\w{4}-){3}\w{4}$/);
        expect(readOneTimeCode(shown)).toEqual({ kind: "recovery", code });
      }),
    );
  });

  it("is nothing else, and nothing makes it throw", () => {
    for (const typed of [
      "",
      "12345",
      "1234567",
      "12345a",
      "ABCD-EFGH-JKMN-PQR",
      "UUUU-UUUU-UUUU-UUUU",
      "１２３",
      "<b>",
    ])
      expect(readOneTimeCode(typed)).toBeNull();
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (typed) => {
        const read = readOneTimeCode(typed);
        if (read?.kind === "time") expect(read.digits).toMatch(/^[0-9]{6}$/);
        if (read?.kind === "recovery") expect(read.code).toHaveLength(RECOVERY_LENGTH);
      }),
    );
  });
});
