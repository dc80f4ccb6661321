import { expect, it } from "vitest";
import { displayScale } from "./scale";

it("is as designed for 55 inches at six metres, and where nothing is said", () => {
  expect(displayScale(null)).toBe(1);
  expect(displayScale({ diagonalInches: 55, distanceM: 6 })).toBe(1);
});

it("grows with the distance, shrinks with the screen, within what a board has room for", () => {
  expect(displayScale({ diagonalInches: 55, distanceM: 7.5 })).toBe(1.25);
  expect(displayScale({ diagonalInches: 65, distanceM: 6 })).toBe(0.85);
  expect(displayScale({ diagonalInches: 32, distanceM: 20 })).toBe(1.4);
  expect(displayScale({ diagonalInches: 98, distanceM: 2 })).toBe(0.8);
});
