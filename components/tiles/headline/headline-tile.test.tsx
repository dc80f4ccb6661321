import { describe, expect, it } from "vitest";
import { BoardProvider } from "@/components/board/board-context";
import { inAdmin } from "@/tests/support/in-admin";
import { HeadlineTile } from "./headline-tile";

const BELOW = { level: "near", word: "Below target 80%", target: null } as const;

const tile = (age: "live" | "stale" | "old", state: typeof BELOW | null) =>
  inAdmin(
    <BoardProvider value={{ scope: { boardId: "b" }, timeZone: "UTC" }}>
      <HeadlineTile label="Service level" text="78%" note="target 80%" state={state} age={age} asOf={0} />
    </BoardProvider>,
  );

describe("a headline tile", () => {
  it("says its state in shape and word, not in its colour alone", () => {
    expect(tile("live", BELOW)).toMatch(/<svg[^>]*>.*<\/svg><span[^>]*>Below target 80%</);
  });

  it("says what its number is held against while all is well", () => {
    expect(tile("live", null)).toContain("target 80%");
  });

  it("says how old its number is instead, once it is not live", () => {
    for (const age of ["stale", "old"] as const) expect(tile(age, BELOW)).not.toContain("Below target");
  });
});
