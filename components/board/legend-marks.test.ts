import { describe, expect, it } from "vitest";
import { fittingMarks, type LegendMark, legendOf } from "./legend-marks";

const BREACHED: LegendMark = { level: "breach", word: "Breached" };
const NEAR: LegendMark = { level: "near", word: "Near limit" };
const BELOW: LegendMark = { level: "near", word: "Below target" };

describe("a legend of shapes", () => {
  it("says the gravest first, and all that one shape means", () => {
    expect(legendOf([BELOW, BREACHED, NEAR, BREACHED])).toEqual([
      BREACHED,
      { level: "near", word: "Below target / Near limit" },
    ]);
    expect(legendOf([])).toEqual([]);
  });

  it("leaves out what has no room, the gravest last, never part of a word", () => {
    const marks = [BREACHED, NEAR];
    expect(fittingMarks(marks, 20)).toEqual(marks);
    expect(fittingMarks(marks, 10)).toEqual([BREACHED]);
    expect(fittingMarks(marks, 3)).toEqual([]);
    expect(fittingMarks([{ level: "breach", word: "Breached for a very long time" }, NEAR], 9)).toEqual([]);
  });
});
