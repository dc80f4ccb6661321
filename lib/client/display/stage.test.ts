import { describe, expect, it } from "vitest";
import { EMPTY_STAGE, pageKey, type Stage, stageAt } from "./stage";

const showing = (boardId: string) => ({ itemId: boardId, boardId, pageId: null });
const keys = ({ shown, mounted }: Stage) => ({
  shown: shown?.boardId ?? null,
  mounted: mounted.map(({ boardId }) => boardId),
});
const plan = { coming: null, isReady: () => true, isAllowed: () => true };

describe("the stage", () => {
  it("begins with what is on, ready or not: there is nothing to keep", () => {
    const stage = stageAt(EMPTY_STAGE, { ...plan, now: showing("a"), isReady: () => false });
    expect(keys(stage)).toEqual({ shown: "a", mounted: ["a"] });
  });

  it("mounts what comes next shortly before its turn, out of sight, and takes down what went", () => {
    let stage: Stage = stageAt(EMPTY_STAGE, { ...plan, now: showing("a") });
    stage = stageAt(stage, { ...plan, now: showing("a"), coming: showing("b") });
    expect(keys(stage)).toEqual({ shown: "a", mounted: ["a", "b"] });
    stage = stageAt(stage, { ...plan, now: showing("b") });
    expect(keys(stage)).toEqual({ shown: "b", mounted: ["b"] });
  });

  it("keeps what is seen for as long as what should be is not ready", () => {
    let stage: Stage = stageAt(EMPTY_STAGE, { ...plan, now: showing("a") });
    stage = stageAt(stage, { ...plan, now: showing("b"), isReady: () => false });
    expect(keys(stage)).toEqual({ shown: "a", mounted: ["a", "b"] });
    stage = stageAt(stage, { ...plan, now: showing("c"), isReady: ({ boardId }) => boardId === "c" });
    expect(keys(stage)).toEqual({ shown: "c", mounted: ["c"] });
  });

  it("keeps nothing that may not be shown any more, and nothing where nothing is scheduled", () => {
    const shown = stageAt(EMPTY_STAGE, { ...plan, now: showing("a") });
    const after = stageAt(shown, {
      ...plan,
      now: showing("b"),
      isReady: () => false,
      isAllowed: ({ boardId }) => boardId !== "a",
    });
    expect(keys(after)).toEqual({ shown: "b", mounted: ["b"] });
    expect(keys(stageAt(shown, { ...plan, now: null }))).toEqual({ shown: null, mounted: [] });
  });

  it("never mounts a page twice, nor more than three", () => {
    const shown = stageAt(EMPTY_STAGE, { ...plan, now: showing("a") });
    const same = stageAt(shown, { ...plan, now: showing("a"), coming: showing("a") });
    expect(keys(same).mounted).toEqual(["a"]);
    const late = stageAt(shown, { ...plan, now: showing("b"), coming: showing("c"), isReady: () => false });
    expect(keys(late).mounted).toEqual(["a", "b", "c"]);
  });

  it("has one key for one page", () => {
    expect(pageKey({ boardId: "a", pageId: "b" })).not.toBe(pageKey({ boardId: "a", pageId: null }));
    const again = { ...showing("a"), itemId: "another" };
    expect(pageKey(showing("a"))).toBe(pageKey(again));
  });
});
