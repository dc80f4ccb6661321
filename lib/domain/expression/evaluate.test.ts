import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyExpression, partCount, readExpression } from "@/tests/support/expressions";
import { evaluate } from "./evaluate";
import { MOST_NODES } from "./expression";
import { metricsIn } from "./metrics-in";

const VALUES: Readonly<Record<string, number | null>> = {
  "a.rt": 6,
  "b.rt": 4,
  "z.rt": 0,
  "t.rt": 90_000,
  "n.rt": null,
};
const worth = (text: string) => evaluate(readExpression(text), (key) => VALUES[key] ?? null);

describe("an expression comes to", () => {
  it.each([
    ["a.rt / b.rt * 100", 150],
    ["a.rt - b.rt - 1", 1],
    ["2 + 3 * b.rt", 14],
    ["-a.rt + 10", 4],
    ["-z.rt", 0],
    ["t.rt + 1 min", 150_000],
    ["t.rt / 1.5 min", 1],
    ["1 h - 60 min + 1 s - 1000 ms", 0],
    ["80 % + 5", 85],
    ["0.1 + 0.2", 0.3],
    ["a.rt / 7 * 7", 6],
    ["57.99 / 100 * 100", 57.99],
    ["a.rt / 100 * 100 >= 6", 1],
    ["min(a.rt, b.rt, 5)", 4],
    ["max(a.rt, b.rt, 5)", 6],
    ["abs(b.rt - a.rt)", 2],
    ["round(a.rt / b.rt)", 2],
    ["round(-a.rt / b.rt)", -2],
    ["round(a.rt / 7, 2)", 0.86],
    ["a.rt > b.rt", 1],
    ["a.rt < b.rt", 0],
    ["a.rt >= 6 and b.rt <= 4 and a.rt != b.rt", 1],
    ["a.rt = 1 or b.rt = 4", 1],
    ["not a.rt = 1", 1],
    ["if(a.rt > b.rt, 10, 20)", 10],
    ["if(a.rt < b.rt, 10, 20)", 20],
    ["coalesce(n.rt, a.rt)", 6],
    ["coalesce(n.rt, 7)", 7],
    ["coalesce(z.rt, 7)", 0],
    ["coalesce(a.rt / z.rt, 7)", 7],
  ])("%s: %d", (text, value) => {
    expect(worth(text)).toBe(value);
  });

  it.each([
    "n.rt",
    "n.rt + 1",
    "1 - n.rt",
    "-n.rt",
    "not n.rt > 1",
    "n.rt > 1",
    "n.rt > 1 and a.rt > 1",
    "max(a.rt, n.rt)",
    "round(n.rt, 1)",
    "if(n.rt > 1, 1, 2)",
    "if(a.rt > 1, n.rt, 2)",
    "coalesce(n.rt, n.rt)",
    "a.rt / z.rt",
    "z.rt / z.rt",
    "a.rt / (b.rt - 4)",
    "coalesce(n.rt, a.rt / z.rt)",
    "if(a.rt / z.rt > 5, 1, 0)",
    "min(5, a.rt / z.rt)",
  ])("no data where there is none: %s", (text) => {
    expect(worth(text)).toBeNull();
  });

  it("what the branch says that is taken, whatever the other one lacks", () => {
    expect(worth("if(a.rt > 1, 2, n.rt)")).toBe(2);
    expect(worth("if(z.rt = 0, 0, a.rt / z.rt)")).toBe(0);
  });
});

const anyValue = fc.oneof(fc.constant(null), fc.constant(0), fc.double({ noNaN: true }), fc.nat(100_000));

describe("any expression", () => {
  it("is a finite number or no data, asks for each part once at most, and for what it names", () => {
    fc.assert(
      fc.property(anyExpression, fc.array(anyValue, { minLength: 1, maxLength: 9 }), (tree, values) => {
        const named = metricsIn(tree);
        let asked = 0;
        const result = evaluate(tree, (key) => {
          asked += 1;
          expect(named).toContain(key);
          return values[named.indexOf(key) % values.length] ?? null;
        });
        expect(asked).toBeLessThanOrEqual(partCount(tree));
        if (result !== null) expect(Number.isFinite(result)).toBe(true);
        expect(Object.is(result, -0)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it("knows nothing where nothing is known, unless it says what to take then", () => {
    fc.assert(
      fc.property(anyExpression, (tree) => {
        const hasMetric = metricsIn(tree).length > 0;
        const isStrict = !JSON.stringify(tree).includes('"coalesce"') && !JSON.stringify(tree).includes('"if"');
        if (hasMetric && isStrict) expect(evaluate(tree, () => null)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it("of the most parts allowed is evaluated", () => {
    const text = Array.from({ length: MOST_NODES / 2 }, () => "1").join("+");
    expect(worth(text)).toBe(MOST_NODES / 2);
  });
});

describe("the metrics of an expression", () => {
  it("are named once each, in the order of the text", () => {
    expect(metricsIn(readExpression("if(b.rt > 1, a.rt, -b.rt) + max(c.rt, 20 s)"))).toEqual(["b.rt", "a.rt", "c.rt"]);
    expect(metricsIn(readExpression("1 + 1"))).toEqual([]);
  });
});
