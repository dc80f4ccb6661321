import { describe, expect, it } from "vitest";
import { changeOver } from "./change-over";

const MINUTE = 60_000;
const minutes = [0, 1, 2, 3, 4, 5].map((minute) => minute * MINUTE);

describe("changeOver", () => {
  it("compares with the minute that ended that long ago", () => {
    expect(changeOver(minutes, [10, 33, 12, 13, 14, 15], 42, 7 * MINUTE + 10_000, 5 * MINUTE)).toBe(9);
  });
  it("knows nothing about a gap, a time before the series, or without a value now", () => {
    expect(changeOver(minutes, [10, null, 12, 13, 14, 15], 42, 7 * MINUTE, 5 * MINUTE)).toBeNull();
    expect(changeOver(minutes, [10, 11, 12, 13, 14, 15], 42, 2 * MINUTE, 5 * MINUTE)).toBeNull();
    expect(changeOver(minutes, [10, 11, 12, 13, 14, 15], null, 7 * MINUTE, 5 * MINUTE)).toBeNull();
    expect(changeOver([], [], 42, 0, 5 * MINUTE)).toBeNull();
  });
});
