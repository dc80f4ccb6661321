import { describe, expect, it } from "vitest";
import { BUILT_IN_RULES } from "./built-in";
import { inherit } from "./inherit";
import type { ThresholdRule } from "./rule";

const WAIT = "interactionsLongestWaitInQueue.rt";

function rule(value: number): ThresholdRule {
  const breach = { by: "number", value } as const;
  return { direction: "above", near: null, breach, forMs: 0, recover: 0, hours: null, top: true };
}

const tenant = { [WAIT]: rule(1), "entered.today": rule(1) };
const board = { [WAIT]: rule(2) };
const inherited = { use: "inherited" } as const;

describe("which rule applies", () => {
  it("is the nearest", () => {
    const own = { use: "own", rule: rule(3) } as const;
    expect(inherit(WAIT, { tile: own, board, tenant })).toEqual({ rule: rule(3), from: "tile" });
    expect(inherit(WAIT, { tile: inherited, board, tenant })).toEqual({ rule: rule(2), from: "board" });
    expect(inherit(WAIT, { tile: inherited, board: {}, tenant })).toEqual({ rule: rule(1), from: "tenant" });
    expect(inherit("entered.today", { tile: inherited, board, tenant })).toEqual({ rule: rule(1), from: "tenant" });
    expect(inherit(WAIT, { tile: inherited, board: {}, tenant: {} })).toEqual({
      rule: BUILT_IN_RULES[WAIT],
      from: "built-in",
    });
  });

  it("is none where a tile wants none, or where nobody set one", () => {
    expect(inherit(WAIT, { tile: { use: "off" }, board, tenant })).toEqual({ rule: null, from: "tile" });
    expect(inherit("abandoned.today", { tile: inherited, board, tenant })).toEqual({ rule: null, from: "built-in" });
  });

  it.each(["constructor", "__proto__", "toString"])("takes %s for no rule", (key) => {
    expect(inherit(key, { tile: inherited, board: {}, tenant: {} }).rule).toBeNull();
  });
});
