import { describe, expect, it } from "vitest";
import { headWidth, planHeads } from "./column-heads";

describe("the heads of columns", () => {
  it("stand in one line where all fit", () => {
    expect(planHeads(["Waiting", "Idle"], [7, 7])).toEqual({ lines: 1, sizes: [1, 1], more: 0 });
  });

  it("stand in two lines of whole words where one does not fit", () => {
    const { lines, sizes, more } = planHeads(["Waiting", "Average handling time"], [7, 12]);
    expect(lines).toBe(2);
    expect(sizes).toEqual([1, 1]);
    expect(more).toBeGreaterThan(1);
    expect(headWidth("Average handling time", 2)).toBeLessThan(headWidth("Average handling time", 1));
    expect(headWidth("Bearbeitungszeit", 2)).toBe(headWidth("Bearbeitungszeit", 1));
  });

  it("get smaller where a single word is too wide, but never too small to read", () => {
    const { sizes } = planHeads(["Idle", "Bearbeitungszeit", "Donaudampfschifffahrtsgesellschaft"], [7, 11, 7]);
    expect(sizes[0]).toBe(1);
    expect(sizes[1]).toBeGreaterThan(0.72);
    expect(sizes[1]).toBeLessThan(1);
    expect(sizes[2]).toBe(0.72);
  });
});
