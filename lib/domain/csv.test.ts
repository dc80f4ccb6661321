import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvField, csvLine, csvStyleOf } from "./csv";

describe("a field of the export", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
    ['Smith, "Bob"', '"Smith, ""Bob"""'],
    ["two\nlines", '"two\nlines"'],
    ["Zürich", "Zürich"],
    [null, ""],
    [-2.5, "-2.5"],
    [0, "0"],
  ])("%j is written %s", (value, written) => {
    expect(csvField(value)).toBe(written);
  });

  it("is never a formula, and never ends its row before its time", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "'", "a") }),
        (text) => {
          const written = csvField(text);
          const inner = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
          expect(inner).not.toMatch(/^[=+\-@\t\r\n]/);
          expect(inner.replace(/^'/, "")).toBe(text.replace(/^'/, ""));
          if (!written.startsWith('"')) expect(written).not.toMatch(/[",\r\n]/);
        },
      ),
    );
  });
});

describe("the style of a locale", () => {
  it.each([
    ["en", '1,2.5,"a,b",a;b\r\n'],
    ["en-GB", '1,2.5,"a,b",a;b\r\n'],
    ["de", '1;2,5;a,b;"a;b"\r\n'],
    ["de-AT", '1;2,5;a,b;"a;b"\r\n'],
    ["de-CH", '1;2.5;a,b;"a;b"\r\n'],
    ["en-DE", '1;2,5;a,b;"a;b"\r\n'],
  ])("%s has a list separator that is not its decimal sign", (locale, line) => {
    expect(csvLine([1, 2.5, "a,b", "a;b"], csvStyleOf(locale))).toBe(line);
  });

  it("is what programs read unless a locale is named", () => {
    expect(csvLine([-2.5, "a,b", null])).toBe('-2.5,"a,b",\r\n');
  });
});
