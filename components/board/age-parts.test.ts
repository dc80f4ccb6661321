import { expect, it } from "vitest";
import { ageParts } from "./age-parts";

it("says seconds, then minutes, then hours", () => {
  expect(ageParts(2400)).toEqual({ unit: "seconds", count: 2 });
  expect(ageParts(89_999)).toEqual({ unit: "seconds", count: 89 });
  expect(ageParts(90_000)).toEqual({ unit: "minutes", count: 1 });
  expect(ageParts(5_400_000)).toEqual({ unit: "hours", count: 1 });
  expect(ageParts(-300)).toEqual({ unit: "seconds", count: 0 });
});
