import { expect, it } from "vitest";
import { fitNumeral, numeralWidth } from "./fit";

it("keeps a short number at full size and shrinks a long one into its room", () => {
  expect(fitNumeral("42", 15, 4.75)).toBe(4.75);
  const long = fitNumeral("1,234,567", 15, 4.75);
  expect(long).toBeLessThan(4.75);
  expect(long * numeralWidth("1,234,567")).toBeLessThanOrEqual(15);
  expect(fitNumeral("", 15, 4.75)).toBe(4.75);
});
