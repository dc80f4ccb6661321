import { expect, it } from "vitest";
import { createStable } from "./stable";

it("answers an equal value with the former object", () => {
  const stable = createStable<{ a: number[] }>();
  const first = stable({ a: [1] });
  expect(stable({ a: [1] })).toBe(first);
  const second = stable({ a: [2] });
  expect(second).toEqual({ a: [2] });
  expect(stable({ a: [2] })).toBe(second);
});
