import { describe, expect, it } from "vitest";
import { numeralWidth } from "@/components/ui/fit";
import {
  peopleHaveRoom,
  SLIM_FIGURES,
  shortWords,
  slimWaitRoom,
  sparkHasRoom,
  targetHasRoom,
  waitingHasRoom,
} from "./people-room";

describe("a queue's lines", () => {
  it("says who is there in words where these have room, dots included", () => {
    expect(peopleHaveRoom("5 idle1 handling", 14)).toBe(true);
    expect(peopleHaveRoom("5 idle1 handling", 9)).toBe(false);
  });

  it("has the hour's shape only where it is no speck beside what is said", () => {
    expect(sparkHasRoom("2 idle1 handling", "21", 20)).toBe(true);
    // The words fit, and leave too little.
    expect(sparkHasRoom("2 idle1 handling", "21", 13)).toBe(false);
    // They do not, and their counts leave enough.
    expect(sparkHasRoom("2 idle1 handling", "21", 10)).toBe(true);
    expect(sparkHasRoom("2 idle1 handling", "21", 8)).toBe(false);
  });

  it("says a target whole or not at all", () => {
    const has = (share: string, said: string, room: number, size = 1) =>
      targetHasRoom({ share, said, people: "51" }, room, size);
    expect(has("89%", "target 80%", 14)).toBe(true);
    expect(has("89%", "target 80%", 14, 1.25)).toBe(false);
    expect(has("100%", "target 80%", 13)).toBe(false);
    expect(has("100%", "Ziel 80 %", 15)).toBe(true);
  });

  it("keeps the three figures of a slim tile apart, and a wait of minutes as large as it can be", () => {
    const LEAST = 12.6 - 2 * 0.85;
    expect(slimWaitRoom("1", "93%", LEAST)).toBe(SLIM_FIGURES.wait.room);
    for (const [waiting, share] of [
      ["50", "100%"],
      ["150", "100%"],
      ["1,250", "66.7%"],
    ] as const) {
      const before = Math.min(SLIM_FIGURES.waiting.room, numeralWidth(waiting) * SLIM_FIGURES.waiting.size);
      const used = before + slimWaitRoom(waiting, share, LEAST) + numeralWidth(share) * SLIM_FIGURES.share;
      expect(used).toBeLessThanOrEqual(LEAST - 2 * SLIM_FIGURES.gap + 0.001);
      expect(slimWaitRoom(waiting, share, LEAST)).toBeGreaterThan(2);
    }
  });

  it("names a low tile's numeral where neither numeral is touched", () => {
    expect(waitingHasRoom("waiting", ["4", "0:36"], 13.9, 1.25)).toBe(true);
    expect(waitingHasRoom("waiting", ["50", "1:19:10"], 13.9, 1.25)).toBe(false);
    expect(waitingHasRoom("waiting", ["50", "1:19:10"], 13.9, 1)).toBe(true);
  });

  it("keeps a low tile's words as large as all words, however large the tile is drawn", () => {
    expect(shortWords(1) * 1).toBe(1.25);
    expect(shortWords(1.25) * 1.25).toBe(1.25);
  });
});
