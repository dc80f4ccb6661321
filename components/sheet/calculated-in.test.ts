import { describe, expect, it } from "vitest";
import { sampleView } from "@/lib/client/testing/sample-view";
import type { LiveView } from "@/lib/contracts/live";
import { calculatedIn } from "./calculated-in";
import { calculatedRowFigure } from "./row-now";

const NOW = Date.parse("2026-01-01T12:00:01.000Z");
const SHARE = {
  id: "c1",
  name: "Answered",
  unit: "percentage",
  expression: "accepted.today / entered.today * 100",
} as const;

function viewWith(document: NonNullable<LiveView["document"]>): LiveView {
  return { ...sampleView(0), document };
}

describe("what a board calculates, in a row of a tile", () => {
  const view = viewWith({ pages: [], calculated: [SHARE] });

  it("goes by the board's name and unit", () => {
    expect(calculatedIn(view, "calc:c1")).toEqual(SHARE);
    expect(calculatedRowFigure(view, "calc:c1", 83.2, NOW, "near")).toEqual({
      value: 83.2,
      wait: null,
      level: "near",
      unit: "percentage",
    });
  });

  it("is nothing of 8x8's, and nothing that is gone", () => {
    expect(calculatedIn(view, "entered.today")).toBeUndefined();
    expect(calculatedIn(view, "calc:c2")).toBeUndefined();
    expect(calculatedIn(viewWith({ pages: [] }), "calc:c1")).toBeUndefined();
    expect(calculatedRowFigure(view, "calc:c2", "x", NOW, "calm")).toMatchObject({ value: null, unit: "count" });
  });
});
