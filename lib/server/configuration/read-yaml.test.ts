import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCharacter } from "@/tests/support/any-character";
import { readYaml } from "./read-yaml";

const problemOf = (text: string) => {
  const read = readYaml(text);
  if (read.ok) return null;
  const [first] = read.error;
  return { rule: first?.rule.rule, line: first?.place?.line, column: first?.place?.column };
};

describe("YAML of a configuration", () => {
  it.each([
    ["nothing", "", "empty", 1, 1],
    ["only remarks", "# nothing\n", "empty", 1, 1],
    ["a broken list", "a: [1, 2\nb: 3\n", "yaml", 2, 1],
    ["tabs for blanks", "a:\n\t- b\n", "yaml", 2, 1],
    ["a key that stands twice", "a: 1\nb: 2\na: 3\n", "twice", 3, 1],
    ["a key that stands twice deep inside", "a:\n  - b: 1\n    b: 2\n", "twice", 3, 5],
    ["a tag", "a: !!str 1\n", "tag", 1, 10],
    ["a tag of somebody's own", "a:\n  - !secret x\n", "tag", 2, 13],
    ["a tag on a list", "a: !!seq [1]\n", "tag", 1, 10],
    ["an anchor", "a: &x 1\n", "alias", 1, 7],
    ["an alias of nothing", "a: *x\n", "alias", 1, 4],
    ["an anchor on a name", "&x a: 1\n", "key-text", 1, 4],
    ["a merge of what is elsewhere", "<<: *x\n", "alias", 1, 5],
    ["a number for a name", "1: a\n", "key-text", 1, 1],
    ["a list for a name", "? [a]\n: b\n", "key-text", 1, 3],
    ["two documents", "a: 1\n---\nb: 2\n", "one-document", 2, 1],
  ])("refuses %s where it stands", (_what, text, rule, line, column) => {
    expect(problemOf(text)).toEqual({ rule, line, column });
  });

  it("tells all keys that stand twice, and where", () => {
    const read = readYaml("a: 1\na: 2\nb: { c: 1, c: 2 }\n");
    expect(read.ok ? [] : read.error.map(({ path, place }) => [path, place?.line])).toEqual([
      [[], 2],
      [["b"], 3],
    ]);
  });

  it("locates values, names, and what is not there by what is around it", () => {
    const read = readYaml("version: 1\ntenants:\n  - name: Acme\n    region: eu\n    note:\n  - { name: Zen }\n");
    if (!read.ok) throw new Error("unreadable");
    const { locate, value } = read.value;
    expect(value).toEqual({ version: 1, tenants: [{ name: "Acme", region: "eu", note: null }, { name: "Zen" }] });
    expect(locate([])).toEqual({ line: 1, column: 1 });
    expect(locate(["tenants", 0, "region"])).toEqual({ line: 4, column: 13 });
    expect(locate(["tenants", 0, "region"], true)).toEqual({ line: 4, column: 5 });
    expect(locate(["tenants", 0, "note"])).toEqual({ line: 5, column: 5 });
    expect(locate(["tenants", 1, "name"])).toEqual({ line: 6, column: 13 });
    expect(locate(["tenants", 1, "region"])).toEqual({ line: 6, column: 5 });
    expect(locate(["tenants", 9, "region"])).toEqual({ line: 3, column: 3 });
    expect(locate(["people", 0])).toEqual({ line: 1, column: 1 });
  });

  it("is a bomb to nobody: what would take for ever, or the whole stack, is refused or read at once", () => {
    const many = 30_000;
    for (const text of [
      "[".repeat(many),
      "{a: ".repeat(many),
      "- ".repeat(many),
      "? ".repeat(many),
      `${"[".repeat(many)}${"]".repeat(many)}`,
    ])
      expect(problemOf(text)?.rule).toBe("too-deep");
    const steps = Array.from({ length: many / 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");
    expect(problemOf(steps)?.rule).toBe("too-deep");
    const laughs = `a: &a [x]\n${Array.from({ length: 9 }, (_, at) => `${at}a: [*a, *a]`).join("\n")}\n`;
    expect(problemOf(laughs)?.rule).toBe("alias");
    // The library's own look for doubles compares each with each, which takes longer than a test may.
    const keys = Array.from({ length: many }, (_, at) => `k${at}: 1`).join("\n");
    expect(problemOf(keys)).toBeNull();
    expect(problemOf(`${keys}\nk7: 2\n`)).toEqual({ rule: "twice", line: many + 1, column: 1 });
  }, 120_000);

  it("never throws, whatever comes", () => {
    const pieces = fc.constantFrom(
      "a",
      ":",
      " ",
      "\n",
      "-",
      "[",
      "]",
      "{",
      "}",
      ",",
      "&",
      "*",
      "!",
      "|",
      ">",
      "'",
      '"',
      "%",
      "@",
      "`",
      "#",
      "?",
      "<<",
      "---",
      "...",
      "\t",
      "\r",
      "\0",
      "\ufeff",
      "\u2028",
      "\ud800",
      "~",
      "0x1",
      "__proto__",
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join("")),
      fc.string({ unit: anyCharacter, maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const read = readYaml(any);
        if (read.ok) return read.value.locate(["a", 0, "b"]).line > 0;
        return read.error.every(({ place }) => place !== undefined && place.line > 0 && place.column > 0);
      }),
      { numRuns: 2000 },
    );
  });
});
