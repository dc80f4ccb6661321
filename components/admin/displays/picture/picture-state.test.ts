import { describe, expect, it } from "vitest";
import { displayEntry, REPORT } from "@/tests/support/display-entries";
import { pictureState } from "./picture-state";

const stateOf = (report: Partial<typeof REPORT> = {}, standing: "online" | "late" | "silent" = "online") =>
  pictureState(displayEntry({ standing, report: { ...REPORT, ...report } }));

describe("the picture of a display", () => {
  it("is its board where its numbers are those of now", () => {
    expect(stateOf()).toEqual({
      kind: "board",
      boardId: "b1",
      pageId: "p1",
      isTakeover: false,
      isDim: false,
      isLate: false,
    });
    const takeover = stateOf({ shows: { boardId: "b2", pageId: null, isTakeover: true }, night: "dim" }, "late");
    expect(takeover).toMatchObject({ boardId: "b2", isTakeover: true, isDim: true, isLate: true });
  });

  it("is words where a number of now would be none that hangs there", () => {
    expect(stateOf({}, "silent")).toEqual({ kind: "words", why: "silent" });
    expect(pictureState(displayEntry({ standing: "new", report: null }))).toEqual({ kind: "words", why: "new" });
    expect(stateOf({ night: "black" })).toEqual({ kind: "words", why: "black" });
    expect(stateOf({ shows: null })).toEqual({ kind: "words", why: "empty" });
    expect(stateOf({ connection: "offline" })).toEqual({ kind: "words", why: "offline" });
    expect(stateOf({ dataAgeMs: 60_001 })).toEqual({ kind: "words", why: "old" });
    expect(stateOf({ dataAgeMs: null })).toEqual({ kind: "words", why: "old" });
    expect(stateOf({ dataAgeMs: 60_000 })).toMatchObject({ kind: "board" });
  });
});
