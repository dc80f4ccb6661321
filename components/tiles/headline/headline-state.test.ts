import { describe, expect, it } from "vitest";
import { liteWords } from "@/tests/support/lite-board";
import { serviceLevelState, waitState } from "./headline-state";

const { words } = await liteWords("en");
const level = (serviceLevel: number, serviceLevelLevel: "calm" | "near" | "breach", target: number | null = 80) =>
  serviceLevelState(
    { serviceLevel, serviceLevelTarget: target, serviceLevelLevel },
    target === null ? null : `${target}%`,
    words.board,
  );

describe("the state of a headline number", () => {
  it("is not said while all is well", () => {
    expect(waitState({ longestWaitLevel: "calm" }, words.board)).toBeNull();
    expect(level(92, "calm")).toBeNull();
  });

  it("is a word of its own for whoever cannot tell its colour", () => {
    expect(waitState({ longestWaitLevel: "near" }, words.board)?.word).toBe("Near limit");
    expect(waitState({ longestWaitLevel: "breach" }, words.board)?.word).toBe("Breached");
    expect(level(61, "breach")).toEqual({ level: "breach", word: "Breached", target: "target 80%" });
  });

  it("names the target that the service level is below", () => {
    expect(level(78, "near")).toEqual({ level: "near", word: "Below target 80%", target: null });
  });

  it("is not below a target that is met or not there, however a tenant's own limit judges", () => {
    expect(level(83, "near")).toEqual({ level: "near", word: "Near limit", target: "target 80%" });
    expect(level(83, "near", null)).toEqual({ level: "near", word: "Near limit", target: null });
  });
});
