import { expect, it } from "vitest";
import { textWidth } from "./text-width";

// As Chromium measures Inter at weight 600.
it.each([
  ["Technical Support", 8.81],
  ["Below target", 6.07],
  ["Near limit", 4.62],
  ["Unter dem Ziel", 7.07],
])("is never narrower than %j and hardly wider", (text, measured) => {
  expect(textWidth(text)).toBeGreaterThanOrEqual(measured);
  expect(textWidth(text)).toBeLessThan(measured * 1.06);
});

it("counts an accented letter as its letter, whichever way it is written", () => {
  expect(textWidth("Störung")).toBe(textWidth("Storung"));
  expect(textWidth("Störung".normalize("NFD"))).toBe(textWidth("Störung"));
});

it("counts ideographs and pictures as squares", () => {
  expect(textWidth("東京")).toBeGreaterThanOrEqual(2);
  expect(textWidth("🐙")).toBeGreaterThanOrEqual(1);
});
