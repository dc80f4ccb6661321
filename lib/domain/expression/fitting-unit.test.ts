import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "@/tests/support/expressions";
import { fittingUnits } from "./fitting-unit";
import { queueMetrics } from "./known";
import { readCalculated } from "./read-calculated";

const KNOWN = queueMetrics();

describe("the unit of what is calculated", () => {
  it.each([
    ["accepted.today / entered.today * 100", "percentage", []],
    ["interactionsLongestWaitInQueue.rt / 2", "milliseconds", []],
    ["accepted.today / entered.today", "ratio", ["count"]],
    ["entered.today - accepted.today", "count", ["ratio"]],
  ])("is worked out of %s", (text, unit, others) => {
    expect(fittingUnits(text, KNOWN)).toEqual({ ok: true, value: { unit, others } });
  });

  it("is none of a condition", () => {
    const read = fittingUnits("entered.today > 5", KNOWN);
    expect(read.ok ? null : read.error.map(({ code, left }) => [code, left])).toEqual([["other-unit", "yes-no"]]);
  });

  it("is one in which the expression may be stored, whatever was typed", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = fittingUnits(text, KNOWN);
        if (!read.ok) expect(read.error.length).toBeGreaterThan(0);
        else
          for (const unit of [read.value.unit, ...read.value.others])
            expect(readCalculated(text, unit, KNOWN).ok).toBe(true);
      }),
    );
  });
});
