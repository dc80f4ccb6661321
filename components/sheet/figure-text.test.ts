import { describe, expect, it } from "vitest";
import { changeText, figureText, textAgainst } from "./figure-text";

describe("a figure in words", () => {
  it.each([
    [1189, "count", "1,189"],
    [78.4, "percentage", "78%"],
    [3.84, "percentage", "3.8%"],
    [0, "percentage", "0%"],
    [221_000, "milliseconds", "3:41"],
    [0.256, "ratio", "0.26"],
    [null, "count", "–"],
  ] as const)("%s of %s is %s", (value, unit, text) => {
    expect(figureText(value, unit, "en")).toBe(text);
  });

  it("is rounded so that it compares with its target as the numbers do", () => {
    expect(textAgainst({ value: 79.6, target: 80, unit: "percentage" }, "en")).toEqual({ value: "79%", target: "80%" });
    expect(textAgainst({ value: 5, target: null, unit: "count" }, "en")).toEqual({ value: "5", target: null });
    expect(textAgainst({ value: 61_000, target: 60_000, unit: "milliseconds" }, "en")).toEqual({
      value: "1:01",
      target: "1:00",
    });
  });

  it("tells a change with its sign, and none where nothing changed", () => {
    expect(changeText(9, "count", "en")).toBe("+9");
    expect(changeText(-12_000, "milliseconds", "en")).toBe("−0:12");
    expect(changeText(0, "count", "en")).toBeNull();
  });
});
