import fc from "fast-check";
import { expect, it } from "vitest";
import { moveItem, placeByKey, placeDrawnTo } from "./move-item";

it("moves an item, and nothing else changes its order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 8 }), fc.nat(9), fc.nat(9), (items, from, to) => {
      const moved = moveItem(items, from, to);
      const item = items[from];
      if (item === undefined) return moved === items;
      expect(moved[Math.min(to, items.length - 1)]).toBe(item);
      expect(moved.filter((one) => one !== item)).toEqual(items.filter((one) => one !== item));
      return true;
    }),
  );
});

it("reads off the pointer which place is meant", () => {
  const middles = [10, 30, 50];
  expect([5, 20, 31, 60].map((pointer) => placeDrawnTo(middles, 0, pointer))).toEqual([0, 0, 1, 2]);
  expect([5, 20, 45, 60].map((pointer) => placeDrawnTo(middles, 1, pointer))).toEqual([0, 1, 1, 2]);
});

it("moves by keys as far as the ends", () => {
  expect(["ArrowUp", "ArrowDown", "Home", "End", "a"].map((key) => placeByKey(key, 1, 4))).toEqual([0, 2, 0, 3, null]);
  expect([placeByKey("ArrowLeft", 0, 4), placeByKey("ArrowRight", 3, 4)]).toEqual([0, 3]);
});
