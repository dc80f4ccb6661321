import { describe, expect, it } from "vitest";
import { readExpression } from "@/tests/support/expressions";
import { calculate, keysForCalculated } from "./calculate";

const QUEUES = { of: "queues", agents: null } as const;
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
    expect(calculate(readExpression("accepted.today / entered.today * 100"), ROWS, QUEUES)).toEqual({
      value: 10,
      of: 2,
      problem: null,
      why: null,
      metric: null,
    });
    // 9 of 10 + 50, and not the mean of 80 and 2.
    expect(calculate(readExpression("slaPercentage.today + 0"), ROWS, QUEUES).value).toBe(15);
  });

  it("says which metric has no figure over these rows", () => {
    const rows = ROWS.map((row) => ({ ...row, metrics: { ...row.metrics, "handling.rt": 3 } }));
    const expression = readExpression("accepted.today / handling.rt");
    expect(calculate(expression, rows, QUEUES)).toMatchObject({
      value: null,
      problem: "cannot-combine",
      why: "shared-agents",
      metric: "handling.rt",
    });
    expect(calculate(expression, rows.slice(0, 1), QUEUES)).toMatchObject({ value: 2.66666666667, problem: null });
  });

  it("has no problem where it knows what to take instead, or never gets there", () => {
    expect(calculate(readExpression("coalesce(handling.rt, 7)"), ROWS, QUEUES)).toMatchObject({
      value: 7,
      problem: null,
    });
    expect(calculate(readExpression("if(entered.today > 1, 1, handling.rt)"), ROWS, QUEUES)).toMatchObject({
      value: 1,
      of: 2,
    });
  });

  it("has no data where no row has", () => {
    expect(calculate(readExpression("accepted.today + 1"), [], QUEUES)).toMatchObject({
      value: null,
      of: 0,
      problem: null,
    });
    const partly = [...ROWS, { id: "3", name: "New", metrics: {} }];
    expect(calculate(readExpression("accepted.today + 1"), partly, QUEUES)).toMatchObject({ value: 11, of: 2 });
  });

  it("needs what its metrics need", () => {
    const expression = readExpression("abandonedPercentage.today - 5 + abandoned.today / entered.today * 100");
    expect(keysForCalculated(expression, "queues", true)).toEqual([
      "abandonedPercentage.today",
      "abandoned.today",
      "entered.today",
    ]);
    expect(keysForCalculated(readExpression("abandonedPercentage.today"), "queues", false)).toEqual([
      "abandonedPercentage.today",
    ]);
  });
});
