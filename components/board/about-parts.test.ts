import { expect, it } from "vitest";
import { aboutParts } from "./about-parts";

it.each([
  [-300, "seconds", 0],
  [2600, "seconds", 3],
  [89_400, "seconds", 89],
  [90_000, "minutes", 2],
  [149_000, "minutes", 2],
  [5_365_000, "minutes", 89],
  [5_385_000, "minutes", 90],
  [5_400_000, "hours", 2],
  [21_000_000, "hours", 6],
  [21_599_000, "hours", 6],
] as const)("calls %i ms to come about so many %s: %i", (ms, unit, count) => {
  expect(aboutParts(ms)).toEqual({ unit, count });
});
