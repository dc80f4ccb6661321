import { expect, it } from "vitest";
import { classNames } from "./class-names";

it("joins what is there and leaves out what is not", () => {
  expect(classNames("a", false, "b", null, undefined, "", "c")).toBe("a b c");
  expect(classNames(false)).toBe("");
});
