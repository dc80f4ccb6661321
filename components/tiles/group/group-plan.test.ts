import { expect, it } from "vitest";
import { groupPlan } from "./group-plan";

it("lays parts out in even lines", () => {
  const columns = (parts: number, width: number, height: number) => groupPlan(parts, { width, height }).columns;
  expect(columns(4, 60, 10)).toBe(4);
  expect(columns(4, 26, 10)).toBe(2);
  expect(columns(5, 26, 10)).toBe(3);
  expect(columns(4, 8, 40)).toBe(1);
});

it("counts what there is no room for", () => {
  expect(groupPlan(4, { width: 26, height: 5 })).toMatchObject({ columns: 3, most: 3 });
});
