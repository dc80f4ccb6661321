import { describe, expect, it } from "vitest";
import { TURN_MS, turningPage } from "./turning-page";

const START = 1_767_000_000_000;

describe("turningPage", () => {
  it("stays for the whole time and then goes on by one", () => {
    const first = turningPage(START, 3);
    expect(turningPage(START + TURN_MS - 1, 3)).toBe(first);
    expect(turningPage(START + TURN_MS, 3)).toBe((first + 1) % 3);
  });

  it("shows every page once a round, and begins again", () => {
    const round = Array.from({ length: 4 }, (_, turn) => turningPage(START + turn * TURN_MS, 4));
    expect([...round].sort()).toEqual([0, 1, 2, 3]);
    expect(turningPage(START + 4 * TURN_MS, 4)).toBe(round[0]);
  });

  it("has nowhere to go with one page or none, nor before the time is known", () => {
    expect(turningPage(START, 1)).toBe(0);
    expect(turningPage(START, 0)).toBe(0);
    expect(turningPage(0, 3)).toBe(0);
  });
});
