import { describe, expect, it } from "vitest";
import { FigureLines } from "./figure-lines";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 28, 14);

describe("the lines of figures", () => {
  it("are remembered by what they measure, whatever tile draws them", () => {
    const lines = new FigureLines();
    lines.sample(START, "all", new Map([["t1", "waiting"]]), new Map([["t1", 7]]));
    lines.sample(START + MINUTE, "all", new Map([["t9", "waiting"]]), new Map([["t9", 9]]));
    const minutes = [START - MINUTE, START, START + MINUTE];
    expect(lines.series("all", new Map([["moved", "waiting"]]), minutes)).toEqual({ moved: [null, 7, 9] });
    expect(lines.series("team", new Map([["t1", "waiting"]]), minutes)).toEqual({ t1: [null, null, null] });
  });

  it("know what was so many minutes ago, and that nobody watched before", () => {
    const lines = new FigureLines();
    const names = new Map([["t1", "waiting"]]);
    for (let minute = 0; minute < 6; minute += 1)
      lines.sample(START + minute * MINUTE, "all", names, new Map([["t1", minute]]));
    expect(lines.past(START + 5 * MINUTE, "all", "waiting", 5)).toBe(0);
    expect(lines.past(START + 5 * MINUTE, "all", "waiting", 15)).toBeNull();
    expect(lines.past(START + 5 * MINUTE, "all", undefined, 5)).toBeNull();
  });
});
