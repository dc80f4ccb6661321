import { expect, it } from "vitest";
import { newItem, playedBy, roundSeconds } from "./playlist-steps";

const BOARDS = [
  { id: "plain", name: "All queues", pages: null, lobbySafe: false },
  {
    id: "floor",
    name: "Floor",
    pages: [
      { id: "p1", name: "Now" },
      { id: "p2", name: "Today" },
    ],
    lobbySafe: true,
  },
];

it("counts a round by pages: a board with all of them has its seconds for each", () => {
  const items = [newItem("a", "plain", null), newItem("b", "floor", null), newItem("c", "floor", "p2")];
  expect(roundSeconds(items, BOARDS)).toBe(30 + 2 * 30 + 30);
  expect(roundSeconds([{ ...newItem("d", "gone", null), seconds: 10 }], BOARDS)).toBe(10);
});

it("knows what an item stands for, and when that is gone", () => {
  expect(playedBy(newItem("a", "floor", "p2"), BOARDS)).toMatchObject({ page: { name: "Today" }, isGone: false });
  expect(playedBy(newItem("a", "plain", null), BOARDS)).toMatchObject({ board: { id: "plain" }, isGone: false });
  expect(playedBy(newItem("a", "floor", "p9"), BOARDS).isGone).toBe(true);
  expect(playedBy(newItem("a", "elsewhere", null), BOARDS)).toEqual({ board: null, page: null, isGone: true });
});
