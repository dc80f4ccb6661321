import { describe, expect, it } from "vitest";
import { peopleHaveRoom, sparkHasRoom, targetHasRoom } from "./people-room";

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
    expect(targetHasRoom("89%", "target 80%", "51", 14)).toBe(true);
    expect(targetHasRoom("100%", "target 80%", "51", 13)).toBe(false);
    expect(targetHasRoom("100%", "Ziel 80 %", "51", 15)).toBe(true);
  });
});
