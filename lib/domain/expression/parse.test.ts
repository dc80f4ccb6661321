import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyExpression, anyText, partCount, readExpression, shapeOf } from "@/tests/support/expressions";
import { type Expression, MOST_CHARACTERS, MOST_LEVELS, MOST_NODES } from "./expression";
import { partsOf } from "./metrics-in";
import { parseExpression } from "./parse";
import { printExpression } from "./print";

/** The tree with every group in parentheses. */
function grouped(node: Expression): string {
  switch (node.kind) {
    case "number":
      return `${node.value}${node.unit ?? ""}`;
    case "metric":
      return node.key;
    case "unary":
      return `(${node.sign} ${grouped(node.operand)})`;
    case "binary":
      return `(${grouped(node.left)} ${node.sign} ${grouped(node.right)})`;
    case "call":
      return `${node.name}(${node.args.map(grouped).join(", ")})`;
  }
}

describe("an expression", () => {
  it.each([
    ["a.rt + b.rt * c.rt", "(a.rt + (b.rt * c.rt))"],
    ["a.rt - b.rt - c.rt", "((a.rt - b.rt) - c.rt)"],
    ["a.rt / b.rt * 100", "((a.rt / b.rt) * 100)"],
    ["(a.rt + b.rt) * c.rt", "((a.rt + b.rt) * c.rt)"],
    ["-a.rt * b.rt", "((- a.rt) * b.rt)"],
    ["a.rt - -b.rt", "(a.rt - (- b.rt))"],
    ["not a.rt > 1 and b.rt < 2 or c.rt = 3", "(((not (a.rt > 1)) and (b.rt < 2)) or (c.rt = 3))"],
    ["a.rt > 1 or b.rt > 1 and c.rt > 1", "((a.rt > 1) or ((b.rt > 1) and (c.rt > 1)))"],
    ["not not a.rt > 1", "(not (not (a.rt > 1)))"],
    ["IF(a.rt > 20 s; 1; 0)", "if((a.rt > 20s), 1, 0)"],
    ["min(5min, max(a.rt,b.rt))", "min(5min, max(a.rt, b.rt))"],
    ["a.rt×2÷b.rt−1", "(((a.rt * 2) / b.rt) - 1)"],
    ["a.rt≤5 and a.rt≠3", "((a.rt <= 5) and (a.rt != 3))"],
    ["a.rt == 1 or a.rt <> 2", "((a.rt = 1) or (a.rt != 2))"],
    ["entered.int-15m-5", "(entered.int-15m - 5)"],
    ["accepted.today-entered.today", "(accepted.today - entered.today)"],
    ["\n a.rt\u00a0+ 0.50 \t", "(a.rt + 0.5)"],
    ["round(a.rt / b.rt, 2)", "round((a.rt / b.rt), 2)"],
    ["slaPercentage.today < 80 %", "(slaPercentage.today < 80%)"],
  ])("reads %j", (text, tree) => {
    expect(grouped(readExpression(text))).toBe(tree);
  });

  it("knows where in the text each part stands", () => {
    const text = " accepted.today + max(5 min, -b.rt)";
    const check = (node: Expression): void => {
      const slice = text.slice(node.from, node.to);
      expect(shapeOf(readExpression(slice))).toEqual(shapeOf(node));
      for (const each of partsOf(node)) check(each);
    };
    check(readExpression(text));
  });
});

describe("what makes no sense", () => {
  it.each([
    ["", "empty", ""],
    ["  \n", "empty", "  \n"],
    ["a.rt +", "value-missing", ""],
    ["+ a.rt", "value-missing", "+"],
    ["a.rt * / b.rt", "value-missing", "/"],
    ["a.rt + not b.rt", "value-missing", "not"],
    ["min(a.rt, )", "value-missing", ")"],
    ["a.rt b.rt", "operator-missing", "b.rt"],
    ["a.rt (b.rt)", "operator-missing", "("],
    ["(a.rt + b.rt", "parenthesis-open", "("],
    ["min(a.rt, b.rt", "parenthesis-open", "("],
    ["a.rt + b.rt)", "parenthesis-extra", ")"],
    ["a.rt $ b.rt", "unknown-character", "$"],
    ["😀 + a.rt", "unknown-character", "😀"],
    ["a.rt + 'x'", "unknown-character", "'"],
    ["a.rt > 20 sec", "unknown-unit", "sec"],
    ["a.rt > 1e5", "unknown-unit", "e5"],
    ["a.rt > 2and b.rt > 3", "unknown-unit", "and"],
    ["a.rt * 1234567890123", "long-number", "1234567890123"],
    ["a.rt * 0.1234567", "long-number", "0.1234567"],
    ["avg(a.rt, b.rt)", "unknown-name", "avg"],
    ["accepted", "unknown-name", "accepted"],
    ["max + 1", "function-parenthesis", "max"],
    ["abs()", "too-few-arguments", "abs()"],
    ["if(a.rt > 1, 2)", "too-few-arguments", "if(a.rt > 1, 2)"],
    ["abs(a.rt, b.rt)", "too-many-arguments", "b.rt"],
    ["1 < a.rt < 3", "chained-comparison", "<"],
    ["a.rt, b.rt", "stray-separator", ","],
    ["1,5 * a.rt", "stray-separator", ","],
    ["a.rt / b.rt %", "stray-percent", "%"],
    ["% a.rt", "stray-percent", "%"],
  ])("%j is %s at %j", (text, code, at) => {
    const parsed = parseExpression(text);
    if (parsed.ok) throw new Error(`${text} makes sense`);
    expect(parsed.error).toHaveLength(1);
    expect(parsed.error[0]?.code).toBe(code);
    expect(text.slice(parsed.error[0]?.from, parsed.error[0]?.to)).toBe(at);
  });

  it("is what is too long, too deep or too much, and nothing just below", () => {
    const codeOf = (text: string) => {
      const parsed = parseExpression(text);
      return parsed.ok ? null : parsed.error[0]?.code;
    };
    const long = (length: number) => `a.rt${" ".repeat(length - 4)}`;
    expect([codeOf(long(MOST_CHARACTERS)), codeOf(long(MOST_CHARACTERS + 1))]).toEqual([null, "too-long"]);
    for (const [open, close] of [
      ["(", ")"],
      ["abs(", ")"],
      ["-", ""],
      ["not ", ""],
    ] as const) {
      const deep = (levels: number) => codeOf(`${open.repeat(levels)}a.rt${close.repeat(levels)}`);
      expect([deep(MOST_LEVELS), deep(MOST_LEVELS + 1)], open).toEqual([null, "too-deep"]);
    }
    const many = (numbers: number) => codeOf(Array.from({ length: numbers }, () => "1").join("+"));
    expect([many(MOST_NODES / 2), many(MOST_NODES / 2 + 1)]).toEqual([null, "too-many-parts"]);
  });

  it("suggests the function that was meant", () => {
    const parsed = parseExpression("colesce(a.rt, 0)");
    expect(parsed.ok ? null : parsed.error[0]?.expected).toEqual(["coalesce"]);
  });
});

describe("any text", () => {
  it("is read or refused at a place within it, and bounded", () => {
    let understood = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseExpression(text);
        if (parsed.ok) {
          understood += 1;
          expect(partCount(parsed.value)).toBeLessThanOrEqual(MOST_NODES);
          return;
        }
        expect(parsed.error).toHaveLength(1);
        for (const { from, to } of parsed.error) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
    expect(understood).toBeGreaterThan(20);
  });

  it("that is read prints as one that is read alike, however tight it was", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseExpression(text);
        if (!parsed.ok) return;
        const printed = printExpression(parsed.value);
        expect(shapeOf(readExpression(printed))).toEqual(shapeOf(parsed.value));
        expect(printExpression(readExpression(printed))).toBe(printed);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("printing", () => {
  it("comes back as the same tree, for every tree that may be read", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyExpression, (tree) => {
        const printed = printExpression(tree);
        const parsed = parseExpression(printed);
        if (!parsed.ok) {
          expect(["too-long", "too-deep", "too-many-parts"]).toContain(parsed.error[0]?.code);
          return;
        }
        compared += 1;
        expect(shapeOf(parsed.value)).toEqual(shapeOf(tree));
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it.each([
    ["a.rt+b.rt*( c.rt )", "a.rt + b.rt * c.rt"],
    ["((a.rt-(b.rt-c.rt)))", "a.rt - (b.rt - c.rt)"],
    ["IF(NOT(a.rt>=20s);-1;min(1,b.rt))", "if(not a.rt >= 20 s, -1, min(1, b.rt))"],
    ["not(a.rt>1 and b.rt>1)", "not (a.rt > 1 and b.rt > 1)"],
    ["-(a.rt+1)", "-(a.rt + 1)"],
    ["(a.rt > 1) = (b.rt > 1)", "(a.rt > 1) = (b.rt > 1)"],
    ["007.50%*a.rt", "7.5 % * a.rt"],
  ])("writes %j as %j", (text, printed) => {
    expect(printExpression(readExpression(text))).toBe(printed);
  });

  it("leaves spaces out rather than writing what is too long to be read", () => {
    const text = `${"a.rt≤20s and ".repeat(38)}a.rt>1`;
    expect(text.length).toBe(MOST_CHARACTERS);
    const printed = printExpression(readExpression(text));
    expect(printed.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(shapeOf(readExpression(printed))).toEqual(shapeOf(readExpression(text)));
  });
});
