import { describe, expect, it } from "vitest";
import { combine } from "@/lib/domain/combine/combine";
import type { CombinedRow } from "@/lib/domain/combine/over-rows";
import { readExpression } from "@/tests/support/expressions";
import { calculate } from "./calculate";

function over(text: string, rows: readonly CombinedRow[]) {
  return calculate(readExpression(text), (key) => combine(key, rows, { of: "queues", agents: null }));
}

const ROWS = [
  {
    id: "1",
    name: "Sales",
    metrics: { "accepted.today": 8, "entered.today": 10, "slaPercentage.today": 80, "acceptedInSla.today": 8 },
  },
  {
    id: "2",
    name: "Mails",
    metrics: { "accepted.today": 2, "entered.today": 90, "slaPercentage.today": 2, "acceptedInSla.today": 1 },
  },
];

describe("a calculated figure", () => {
  it("over several rows is made of figures that were combined first", () => {
    expect(over("accepted.today / entered.today * 100", ROWS)).toEqual({
      value: 10,
      of: 2,
      problem: null,
      why: null,
      metric: null,
    });
    // 9 of 10 + 50, and not the mean of 80 and 2.
    expect(over("slaPercentage.today + 0", ROWS).value).toBe(15);
  });

  it("says which metric has no figure over these rows", () => {
    const rows = ROWS.map((row) => ({ ...row, metrics: { ...row.metrics, "handling.rt": 3 } }));
    const text = "accepted.today / handling.rt";
    expect(over(text, rows)).toMatchObject({
      value: null,
      problem: "cannot-combine",
      why: "shared-agents",
      metric: "handling.rt",
    });
    expect(over(text, rows.slice(0, 1))).toMatchObject({ value: 2.66666666667, problem: null });
  });

  it("has no problem where it knows what to take instead, or never gets there", () => {
    expect(over("coalesce(handling.rt, 7)", ROWS)).toMatchObject({
      value: 7,
      problem: null,
    });
    expect(over("if(entered.today > 1, 1, handling.rt)", ROWS)).toMatchObject({
      value: 1,
      of: 2,
    });
  });

  it("asks for a metric once, and for none that it does not need", () => {
    const asked: string[] = [];
    calculate(readExpression("if(accepted.today > 0, accepted.today * accepted.today, entered.today)"), (key) => {
      asked.push(key);
      return combine(key, ROWS, { of: "queues", agents: null });
    });
    expect(asked).toEqual(["accepted.today"]);
  });

  it("has no data where no row has", () => {
    expect(over("accepted.today + 1", [])).toMatchObject({
      value: null,
      of: 0,
      problem: null,
    });
    const partly = [...ROWS, { id: "3", name: "New", metrics: {} }];
    expect(over("accepted.today + 1", partly)).toMatchObject({ value: 11, of: 2 });
  });
});
