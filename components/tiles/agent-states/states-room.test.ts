import { expect, it } from "vitest";
import { barNumeral } from "./states-room";

const SHORT = ["14 Handling", "9 Available"];
const LONG = ["14 Handling", "1 Wrap-up", "9 Available", "7 On break", "1 Working offline"];

it("gives the number above a bar of states what its legend leaves, whose words stay as large as all words", () => {
  const room = { width: 33, height: 8.5 };
  expect(barNumeral(SHORT, room)).toBeCloseTo(8.5 * 0.34);
  // Two lines of words and the bar: 8.5 − 2.4 − 2 × 1.75.
  expect(barNumeral(LONG, room)).toBeCloseTo(2.6);
  expect(barNumeral([], room)).toBeCloseTo(8.5 * 0.34);
  expect(barNumeral(LONG, { width: 33, height: 5 })).toBe(1.5);
  expect(barNumeral(LONG, { width: 90, height: 30 })).toBe(4.5);
});
