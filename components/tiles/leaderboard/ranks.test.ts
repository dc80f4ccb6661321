import { describe, expect, it } from "vitest";
import { ranksOf } from "./ranks";

describe("ranks", () => {
  it.each([
    [
      [9, 7, 7, 3],
      [1, 2, 2, 4],
    ],
    [
      [5, 5, 5],
      [1, 1, 1],
    ],
    [[], []],
  ])("of %j are %j", (values, ranks) => {
    expect(ranksOf(values)).toEqual(ranks);
  });
});
