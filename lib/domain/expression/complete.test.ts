import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "@/tests/support/expressions";
import { type Completion, complete } from "./complete";
import { queueMetrics } from "./known";

const KNOWN = queueMetrics(({ base }) => (base === "entered" ? "Eingegangene Anrufe" : ""));

/** Completions where the cursor stands at the bar. */
function at(text: string): readonly Completion[] {
  return complete(text.replace("|", ""), text.indexOf("|"), KNOWN);
}

const texts = (text: string) => at(text).map((completion) => completion.text);

/** The text after a completion was taken, the cursor as a bar. */
function taken(text: string, chosen: string): string {
  const completion = at(text).find((each) => each.text === chosen);
  if (completion === undefined) throw new Error(`${chosen} is not offered at ${text}`);
  const typed = text.replace("|", "");
  const { from, to, cursor } = completion;
  const inserted = `${completion.text.slice(0, cursor)}|${completion.text.slice(cursor)}`;
  return typed.slice(0, from) + inserted + typed.slice(to);
}

describe("completion", () => {
  it("offers metrics and functions where a value is missing", () => {
    for (const text of ["|", "accepted.today + |", "min(|", "min(accepted.today, |", "not |", "a.rt > 1 and |", "(|"]) {
      expect(texts(text).length, text).toBe(30);
      expect(at(text)[0]?.kind, text).toBe("metric");
    }
    expect(texts("ma|")).toContain("max()");
    expect(texts("no|")).toContain("not");
  });

  it("offers signs and words where a value has been named", () => {
    for (const text of ["accepted.today |", "min(1, 2) |", "20 s |", "80 % |"]) {
      expect(texts(text), text).toEqual(["+", "-", "*", "/", "<", "<=", ">", ">=", "=", "!=", "and", "or"]);
    }
    expect(texts("accepted.today > 1 a|")).toEqual(["and"]);
  });

  it("offers units behind a number", () => {
    expect(texts("20|").slice(0, 5)).toEqual(["ms", "s", "min", "h", "%"]);
    expect(texts("20 m|")).toEqual(["ms", "min"]);
    expect(texts("accepted.today + 2 |")).toContain("min");
  });

  it("finds metrics by their keys, in any case, what begins so first", () => {
    expect(texts("ACC|").slice(0, 3)).toEqual([
      "acceptedInSla.int-15m",
      "acceptedInSla.int-30m",
      "acceptedInSla.int-1h",
    ]);
    expect(texts("accepted.|")).toEqual(["accepted.int-15m", "accepted.int-30m", "accepted.today"]);
    expect(texts("accepted.int-3|")).toEqual(["accepted.int-30m"]);
    expect(texts("Longest|")).toContain("interactionsLongestWaitInQueue.rt");
  });

  it("finds metrics by their names in the reader's language", () => {
    expect(texts("anruf|")).toEqual(["entered.int-15m", "entered.int-30m", "entered.today"]);
    expect(at("anruf|")[0]?.metric).toEqual({ key: "entered.int-15m", unit: "count", label: "Eingegangene Anrufe" });
  });

  it("replaces the whole word, and leaves the cursor where one goes on", () => {
    expect(taken("1 + acc|ept * 2", "accepted.today")).toBe("1 + accepted.today| * 2");
    expect(taken("ma|", "max()")).toBe("max(|)");
    expect(taken("ma|(1, 2)", "max")).toBe("max|(1, 2)");
    expect(taken("accepted.today |", "/")).toBe("accepted.today /|");
    expect(taken("20|", "min")).toBe("20min|");
  });

  it("offers a function first that has been typed to its last letter", () => {
    expect(texts("if|")[0]).toBe("if()");
  });

  it("replaces a part of any text that ends or holds the cursor", () => {
    fc.assert(
      fc.property(anyText, fc.nat(600), (text, drawn) => {
        const cursor = Math.min(drawn, text.length);
        const offered = complete(text, cursor, KNOWN);
        expect(offered.length).toBeLessThanOrEqual(30);
        for (const completion of offered) {
          expect(completion.from).toBeLessThanOrEqual(cursor);
          expect(completion.to).toBeGreaterThanOrEqual(cursor);
          expect(completion.to).toBeLessThanOrEqual(text.length);
          expect(completion.cursor).toBeLessThanOrEqual(completion.text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
