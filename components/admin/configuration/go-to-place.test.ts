import { expect, it } from "vitest";
import { rangeOf } from "./go-to-place";

const TEXT = "version: 1\ntenants:\n  - name: Acme\n    region: moon";
const at = (line: number, column: number) => {
  const { start, end } = rangeOf(TEXT, { line, column });
  return TEXT.slice(start, end);
};

it("finds what stands at a place, to the end of its line", () => {
  expect([at(1, 10), at(3, 5), at(4, 13)]).toEqual(["1", "name: Acme", "moon"]);
});

it("stays within the text for a place that it does not have", () => {
  expect([at(9, 1), at(2, 99), at(4, 99)]).toEqual(["    region: moon", "", ""]);
  expect(rangeOf("", { line: 3, column: 7 })).toEqual({ start: 0, end: 0 });
});
