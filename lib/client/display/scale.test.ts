import { expect, it } from "vitest";
import { displayScale } from "./scale";

it("is as designed for 55 inches at six metres, and where nothing is said", () => {
  expect(displayScale(null)).toEqual({ automatic: 1, designed: 1 });
  expect(displayScale({ diagonalInches: 55, distanceM: 6 })).toEqual({ automatic: 1, designed: 1 });
});

it("grows with the distance, shrinks with the screen, within what a board has room for", () => {
  expect(displayScale({ diagonalInches: 55, distanceM: 6.3 })).toEqual({ automatic: 1.05, designed: 1 });
  expect(displayScale({ diagonalInches: 65, distanceM: 6 })).toEqual({ automatic: 0.85, designed: 0.85 });
  expect(displayScale({ diagonalInches: 32, distanceM: 20 })).toEqual({ automatic: 1.1, designed: 1 });
  expect(displayScale({ diagonalInches: 98, distanceM: 2 })).toEqual({ automatic: 0.8, designed: 0.8 });
});
