import { expect, it } from "vitest";
import { firstThatFits, textWidth } from "./text-width";

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

it("says the longest of some ways that has room, and nothing where none has", () => {
  const ways = ["in SLA · target 80%", "target 80%"];
  expect(firstThatFits(ways, 20)).toBe("in SLA · target 80%");
  expect(firstThatFits(ways, 7)).toBe("target 80%");
  expect(firstThatFits(ways, 4)).toBe("");
});
