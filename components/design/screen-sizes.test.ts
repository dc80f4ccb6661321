import { expect, it } from "vitest";
import { emOf, fittingScale, SCREENS } from "./screen-sizes";

it("gives each screen the em that boards have on it", () => {
  expect([emOf("1080p"), emOf("4k"), emOf("portrait"), emOf("phone")]).toEqual([16, 32, 16, 16]);
  expect(emOf("720p")).toBeCloseTo(10.667, 3);
});

it("fits a picture into the room there is, whichever side is the tighter one", () => {
  const room = { width: 960, height: 700 };
  expect(fittingScale("1080p", SCREENS["1080p"], room)).toBe(0.5);
  expect(fittingScale("4k", SCREENS["4k"], room)).toBe(0.25);
  expect(fittingScale("portrait", SCREENS.portrait, room)).toBeCloseTo(700 / 1920);
});

it("fills a large room with what is worked on, and shows what is only looked at no larger than it is", () => {
  const room = { width: 3840, height: 2160 };
  expect(fittingScale("720p", SCREENS["720p"], room)).toBe(3);
  expect(fittingScale("phone", SCREENS.phone, room)).toBe(1);
});

it("stays visible where there is no room at all", () => {
  expect(fittingScale("4k", SCREENS["4k"], { width: 0, height: 0 })).toBeGreaterThan(0);
});
