import { expect, it } from "vitest";
import { neighbours } from "./neighbours";

const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];

it("goes round and round", () => {
  expect(neighbours(rows, "b")).toEqual({ previous: { id: "a" }, next: { id: "c" } });
  expect(neighbours(rows, "a")).toEqual({ previous: { id: "c" }, next: { id: "b" } });
  expect(neighbours(rows, "c")).toEqual({ previous: { id: "b" }, next: { id: "a" } });
});

it("leads nowhere when alone or unknown", () => {
  const nowhere = { previous: null, next: null };
  expect(neighbours([{ id: "a" }], "a")).toEqual(nowhere);
  expect(neighbours(rows, "z")).toEqual(nowhere);
  expect(neighbours(rows, undefined)).toEqual(nowhere);
});
