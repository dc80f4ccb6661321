import { describe, expect, it } from "vitest";
import { EMPTY_STAGE, PREPARE_MS, pageKey, type Stage, stageAt } from "./stage";

const showing = (boardId: string) => ({ itemId: boardId, boardId, pageId: null });
const turn = (boardId: string, startedAt: number) => ({ ...showing(boardId), startedAt, endsAt: null });
const keys = ({ shown, mounted }: Stage) => ({
  shown: shown?.boardId ?? null,
  mounted: mounted.map(({ boardId }) => boardId),
});
const plan = { next: null, at: 0, isReady: () => true, isAllowed: () => true };

describe("the stage", () => {
  it("begins with what is on, ready or not: there is nothing to keep", () => {
    const stage = stageAt(EMPTY_STAGE, { ...plan, now: showing("a"), isReady: () => false });
    expect(keys(stage)).toEqual({ shown: "a", mounted: ["a"] });
  });

  it("mounts what comes next shortly before its turn, out of sight, and takes down what went", () => {
    let stage: Stage = stageAt(EMPTY_STAGE, { ...plan, now: showing("a") });
    const next = turn("b", 30_000);
    stage = stageAt(stage, { ...plan, now: showing("a"), next, at: 30_000 - PREPARE_MS - 1 });
    expect(keys(stage)).toEqual({ shown: "a", mounted: ["a"] });
    stage = stageAt(stage, { ...plan, now: showing("a"), next, at: 30_000 - PREPARE_MS });
    expect(keys(stage)).toEqual({ shown: "a", mounted: ["a", "b"] });
    stage = stageAt(stage, { ...plan, now: showing("b"), next: turn("a", 60_000), at: 30_000 });
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
    const same = stageAt(shown, { ...plan, now: showing("a"), next: turn("a", 1000), at: 0 });
    expect(keys(same).mounted).toEqual(["a"]);
    const late = stageAt(shown, { ...plan, now: showing("b"), next: turn("c", 1000), isReady: () => false });
    expect(keys(late).mounted).toEqual(["a", "b", "c"]);
  });

  it("has one key for one page", () => {
    expect(pageKey({ boardId: "a", pageId: "b" })).not.toBe(pageKey({ boardId: "a", pageId: null }));
    expect(pageKey(showing("a"))).toBe(pageKey(turn("a", 5)));
  });
});
