import { expect, it } from "vitest";
import { fitNumeral, hangsLow, numeralWidth } from "./fit";

it("keeps a short number at full size and shrinks a long one into its room", () => {
  expect(fitNumeral("42", 15, 4.75)).toBe(4.75);
  const long = fitNumeral("1,234,567", 15, 4.75);
  expect(long).toBeLessThan(4.75);
  expect(long * numeralWidth("1,234,567")).toBeLessThanOrEqual(15);
  expect(fitNumeral("", 15, 4.75)).toBe(4.75);
});

it("knows the numerals of which something hangs below their digits", () => {
  expect(["1,061", "3,8 %"].every(hangsLow)).toBe(true);
  expect(["1.061", "1:17:21", "85%", "–"].some(hangsLow)).toBe(false);
});
