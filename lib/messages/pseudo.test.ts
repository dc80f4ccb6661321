import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { icuArguments, parseIcu, printIcu } from "./icu";
import { pseudoMessage, pseudoTree } from "./pseudo";

describe("pseudoMessage", () => {
  it("puts accents on plain words, in brackets", () => {
    expect(pseudoMessage("Longest wait")).toMatch(/^⟦Łóó.*ţ⟧$/);
  });

  it("runs about 40 % longer", () => {
    const words = "Nobody is waiting and every agent is available for the next call";
    const ratio = (pseudoMessage(words).length - 2) / words.replace(/ /g, "").length;
    expect(ratio).toBeGreaterThan(1.3);
    expect(ratio).toBeLessThan(1.7);
  });

  it("leaves arguments alone", () => {
    expect(pseudoMessage("{name} of {total, number, ::compact}")).toBe("⟦{name} óƒƒ {total, number, ::compact}⟧");
  });

  it("changes the words inside plurals and selects, not their keys", () => {
    expect(pseudoMessage("{count, plural, =0 {none} one {# call} other {# calls}}")).toBe(
      "⟦{count, plural, =0 {ñóóñéé} one {# çááłłł} other {# çááłłłš}}⟧",
    );
  });

  it("leaves tags and quoted pieces alone", () => {
    expect(pseudoMessage("<b>go</b> '{'x'}' it's")).toMatch(/^⟦<b>ğóó<\/b> '\{'.*'\}' íí?ţ+'šš?⟧$/);
  });

  it("keeps what a caller must pass, for any words", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9 .,:·–%’]*$/);
    const piece = fc.oneof(
      word,
      fc.constantFrom(
        "{name}",
        "{n, number}",
        "{n, plural, one {# x} other {# y}}",
        "{s, select, a {A {name}} other {B}}",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const message = pieces.join("");
        expect(icuArguments(parseIcu(pseudoMessage(message)))).toEqual(icuArguments(parseIcu(message)));
        expect(parseIcu(printIcu(parseIcu(message), (text) => text))).toEqual(parseIcu(message));
      }),
      { numRuns: 100 },
    );
  });
});

describe("parseIcu", () => {
  it.each(["{", "{count, plural, one {x}", "}", "{a b}c}"])("refuses %j", (message) => {
    expect(() => parseIcu(message)).toThrow(SyntaxError);
  });
});

describe("pseudoTree", () => {
  it("keeps the keys", () => {
    expect(pseudoTree({ a: { b: "x" }, c: "1" })).toEqual({ a: { b: "⟦ẋ⟧" }, c: "⟦1⟧" });
  });
});
