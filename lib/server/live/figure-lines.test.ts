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

  it("are filled where nobody watched, and nowhere else", () => {
    const lines = new FigureLines();
    const names = new Map([["t1", "waiting"]]);
    expect(lines.take(START, "all", ["waiting", "waiting"])).toEqual(["waiting"]);
    for (let minute = 0; minute < 3; minute += 1)
      lines.fill(START + minute * MINUTE, "all", new Map([["waiting", minute]]));
    lines.sample(START + 3 * MINUTE, "all", names, new Map([["t1", 33]]));
    // What was recorded of a minute comes when a live one is there already.
    lines.fill(START + 2 * MINUTE, "all", new Map([["waiting", 22]]));
    lines.fill(START + 3 * MINUTE, "all", new Map([["waiting", 3]]));
    lines.fill(START - MINUTE, "all", new Map([["waiting", 9]]));
    lines.fill(START - 99 * MINUTE, "all", new Map([["waiting", 5]]));
    const minutes = [-1, 0, 1, 2, 3].map((minute) => START + minute * MINUTE);
    expect(lines.series("all", names, minutes)).toEqual({ t1: [9, 0, 1, 2, 33] });
  });

  it("are asked to be filled once, and again after nobody watched for a while", () => {
    const lines = new FigureLines();
    expect(lines.take(START, "all", ["waiting"])).toEqual(["waiting"]);
    expect(lines.take(START + MINUTE, "all", ["waiting", "other"])).toEqual(["other"]);
    expect(lines.take(START + MINUTE, "team", ["waiting"])).toEqual(["waiting"]);
    lines.sample(START + 5 * MINUTE, "all", new Map([["t1", "waiting"]]), new Map([["t1", 4]]));
    expect(lines.take(START + 6 * MINUTE, "all", ["waiting", "other"])).toEqual(["other"]);
    expect(lines.take(START + 9 * MINUTE, "all", ["waiting"])).toEqual(["waiting"]);
  });
});
