import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyExpression, anyText } from "@/tests/support/expressions";
import { checkExpression } from "./check";
import { queueMetrics } from "./known";
import { parseExpression } from "./parse";
import { readCalculated } from "./read-calculated";
import { EXPRESSION_UNITS } from "./units";

const KNOWN = queueMetrics();

/** Short names, so that a line of the table can be read. */
const NAMES: Readonly<Record<string, string>> = {
  N: "accepted.today",
  M: "entered.today",
  T: "interactionsLongestWaitInQueue.rt",
  U: "slaTimeThreshold.today",
  P: "slaPercentage.today",
  Q: "slaPercentageTarget.today",
};

function spelled(text: string): string {
  return text.replace(/\b[NMTUPQ]\b/g, (name) => NAMES[name] ?? name);
}

function unitOf(text: string): string {
  const read = readCalculated(spelled(text), null, KNOWN);
  return read.ok ? read.value.unit : read.error.map(({ code }) => code).join(" ");
}

describe("units", () => {
  it.each([
    ["N + M", "count"],
    ["N - 3", "count"],
    ["2 * N", "count"],
    ["N * M", "count"],
    ["N / 8", "count"],
    ["-N", "count"],
    ["N / M", "ratio"],
    ["1 - N / M", "ratio"],
    ["N + N / M", "ratio"],
    ["1 / M", "ratio"],
    ["N / M / M", "ratio"],
    ["N / (N / M)", "count"],
    ["T + U", "milliseconds"],
    ["T + 20 s", "milliseconds"],
    ["T / N", "milliseconds"],
    ["T * (N / M)", "milliseconds"],
    ["T * 2 / 3", "milliseconds"],
    ["T / U", "ratio"],
    ["T / 1 h", "ratio"],
    ["N / (T / 1 h)", "count"],
    ["P - Q", "percentage"],
    ["P - 80", "percentage"],
    ["P - 80 %", "percentage"],
    ["P / Q", "ratio"],
    ["P * (N / M)", "percentage"],
    ["P / 100", "ratio"],
    ["P / 100 * M", "count"],
    ["P * 2", "percentage"],
    ["N / M * 100", "percentage"],
    ["100 * (N / M)", "percentage"],
    ["100 * N / M", "percentage"],
    ["N * 100 / M", "percentage"],
    ["(100 * N + 100 * M) / M", "percentage"],
    ["100 * T / U", "percentage"],
    ["100 * T / N", "milliseconds"],
    ["100 * N", "count"],
    ["N > M", "yes-no"],
    ["T > 20 s", "yes-no"],
    ["T > 0", "yes-no"],
    ["P < 80", "yes-no"],
    ["not (T > U) and N = 0", "yes-no"],
    ["(N > 1) = (M > 1)", "yes-no"],
    ["if(T > U, N, M)", "count"],
    ["if(T > U, T, 0)", "milliseconds"],
    ["if(N > 1, N > 2, N > 3)", "yes-no"],
    ["min(N, 5)", "count"],
    ["max(T, U, 5 min)", "milliseconds"],
    ["abs(P - Q)", "percentage"],
    ["round(N / M * 100, 1)", "percentage"],
    ["coalesce(T, 0)", "milliseconds"],
    ["coalesce(P, 100)", "percentage"],
    ["min(N, N / M)", "ratio"],
  ])("of %s are %s", (text, unit) => {
    expect(unitOf(text)).toBe(unit);
  });

  it.each([
    ["N + T", "units-differ", "T"],
    ["T - N", "units-differ", "N"],
    ["P + N", "units-differ", "N"],
    ["P + N / M", "units-differ", "N / M"],
    ["T > N", "units-differ", "N"],
    ["min(N, M, T)", "units-differ", "T"],
    ["if(N > 1, T, P)", "units-differ", "P"],
    ["coalesce(P, T)", "units-differ", "T"],
    ["T > 20", "time-unit-missing", "20"],
    ["20 - T", "time-unit-missing", "20"],
    ["max(T, 20)", "time-unit-missing", "20"],
    ["N / T", "time-divisor", "T"],
    ["1 / T", "time-divisor", "T"],
    ["P * N", "percentage-factor", "P"],
    ["N * P", "percentage-factor", "P"],
    ["80 % * M", "percentage-factor", "80 %"],
    ["P * Q", "percentage-factor", "Q"],
    ["N / P", "percentage-factor", "P"],
    ["T * U", "no-product", "U"],
    ["P / N", "no-quotient", "N"],
    ["(N > 1) + M", "number-needed", "N > 1"],
    ["N + (M > 1)", "number-needed", "M > 1"],
    ["-(N > 1)", "number-needed", "N > 1"],
    ["max(N, M > 1)", "number-needed", "M > 1"],
    ["abs(N > 1)", "number-needed", "N > 1"],
    ["(N > 1) < (M > 1)", "number-needed", "N > 1"],
    ["N and M > 1", "condition-needed", "N"],
    ["not N", "condition-needed", "N"],
    ["if(N, 1, 0)", "condition-needed", "N"],
    ["round(N, M)", "places", "M"],
    ["round(N, 7)", "places", "7"],
    ["round(N, 1.5)", "places", "1.5"],
    ["acepted.today + M", "unknown-metric", "acepted.today"],
    ["status.rt + M", "unknown-metric", "status.rt"],
    ["1 + 1", "no-metric", "1 + 1"],
  ])("of %s are refused: %s at %s", (text, code, at) => {
    const whole = spelled(text);
    const read = readCalculated(whole, null, KNOWN);
    if (read.ok) throw new Error(`${text} is taken for ${read.value.unit}`);
    expect(read.error.map((one) => [one.code, whole.slice(one.from, one.to)])).toEqual([[code, spelled(at)]]);
    expect(read.error[0]?.found).toBe(spelled(at));
  });

  it("are refused once for each mistake, in the order of the text", () => {
    expect(unitOf("(N + T) * 2 + if(M, nothing.rt, 20 - U)")).toBe(
      "units-differ condition-needed unknown-metric time-unit-missing",
    );
  });

  it("say which two do not fit", () => {
    const read = readCalculated(spelled("N + T"), null, KNOWN);
    expect(read.ok ? null : read.error[0]).toMatchObject({ left: "count", right: "milliseconds" });
  });
});

describe("what is shown", () => {
  it("must be measured as it is shown, and counts and ratios are both numbers", () => {
    const text = spelled("N / M");
    expect(readCalculated(text, "ratio", KNOWN).ok).toBe(true);
    expect(readCalculated(text, "count", KNOWN).ok).toBe(true);
    const read = readCalculated(text, "percentage", KNOWN);
    expect(read.ok ? null : read.error).toEqual([
      expect.objectContaining({ code: "other-unit", from: 0, to: text.length, left: "ratio", right: "percentage" }),
    ]);
    expect(readCalculated(spelled("N > M"), "count", KNOWN).ok).toBe(false);
  });
});

describe("a metric that does not exist", () => {
  it.each([
    ["acepted.today", "accepted.today"],
    ["Accepted.Today", "accepted.today"],
    ["slaPercent.today", "slaPercentage.today"],
    ["accepted.today.inQueue", null],
  ])("%s suggests %s", (text, suggested) => {
    const read = readCalculated(text, null, KNOWN);
    expect(read.ok ? null : (read.error[0]?.expected[0] ?? null)).toBe(suggested);
  });

  it("suggests all periods where the period was forgotten", () => {
    const read = readCalculated("accepted / entered.today", null, KNOWN);
    expect(read.ok ? null : read.error[0]).toMatchObject({
      code: "unknown-name",
      expected: ["accepted.int-15m", "accepted.int-30m", "accepted.today"],
    });
  });

  it("is told from one with which nothing can be calculated", () => {
    const known = { metrics: [], find: (key: string) => (key === "status.rt" ? ("no-number" as const) : null) };
    const read = readCalculated("status.rt", null, known);
    expect(read.ok ? null : read.error[0]?.code).toBe("no-number");
  });
});

describe("any expression", () => {
  it("has a unit or problems at places within it", () => {
    fc.assert(
      fc.property(anyExpression, (tree) => {
        const checked = checkExpression(tree, KNOWN);
        if (checked.ok) expect(EXPRESSION_UNITS).toContain(checked.value);
        else expect(checked.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("has places within its text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseExpression(text);
        const checked = parsed.ok ? checkExpression(parsed.value, KNOWN) : parsed;
        if (checked.ok) return;
        const places = checked.error.map(({ from }) => from);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const { from, to } of checked.error) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
