import { expect, it } from "vitest";
import { sampleDisplay } from "@/lib/client/testing/sample-display";
import { planAt } from "./plan";
import { createPlayingMemory } from "./playing-memory";
import { snapshotOf } from "./snapshot";

// A minute in which the playlist of two boards with thirty seconds each begins anew.
const AT = 1_800_000_000_000;
const state = sampleDisplay();
const breach = { itemId: "i2", boardId: "b2", pageId: null, since: AT };
const held = { showing: { itemId: "i2", boardId: "b2", pageId: null }, isPaused: false, until: AT + 60_000 };

function plan(at: number, change: Partial<ReturnType<typeof snapshotOf>> = {}, told = state) {
  return planAt({ ...snapshotOf(told), ...change }, at, createPlayingMemory());
}

it("has what follows made ready ten seconds before its turn", () => {
  expect(plan(AT)).toMatchObject({ now: { boardId: "b1" }, next: { boardId: "b2" }, coming: null });
  expect(plan(AT + 20_000)).toMatchObject({ now: { boardId: "b1" }, coming: { boardId: "b2" } });
  expect(plan(AT + 30_000)).toMatchObject({ now: { boardId: "b2" }, coming: null });
});

it("has nothing to follow where one page plays in two places", () => {
  const item = { boardId: "b1", pageId: null, seconds: 30, hours: null, takesOver: false };
  const twice = sampleDisplay({
    settings: {
      playlist: [
        { id: "i1", ...item },
        { id: "i2", ...item },
      ],
    },
  });
  expect(plan(AT + 25_000, {}, twice)).toMatchObject({ now: { boardId: "b1" }, next: null, coming: null });
});

it("lets a remote control go before the schedule, a breach before both, and neither for longer than they have", () => {
  expect(plan(AT, { hand: held })).toMatchObject({ now: { boardId: "b2" }, hand: held, next: null });
  expect(plan(AT + 60_000, { hand: held })).toMatchObject({ now: { boardId: "b1" }, hand: null });
  const taken = sampleDisplay({ takeover: breach });
  const other = { ...held, showing: { itemId: "i1", boardId: "b1", pageId: null } };
  expect(plan(AT, { hand: other }, taken)).toMatchObject({ now: { boardId: "b2" }, isTakeover: true, hand: null });
});

it("gives up a page that a remote control turned to and that may not be shown any more", () => {
  const without = sampleDisplay({ boards: state.boards.filter(({ id }) => id !== "b2") });
  expect(plan(AT, { hand: held }, without)).toMatchObject({ now: { boardId: "b1" }, hand: null });
});
