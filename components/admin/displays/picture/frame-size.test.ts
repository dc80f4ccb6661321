import { expect, it } from "vitest";
import { frameOf } from "./frame-size";

it("draws a display in its own shape, an em as large as there", () => {
  expect(frameOf({ width: 1920, height: 1080, ratio: 1 })).toEqual({
    width: 1920,
    height: 1080,
    shape: "landscape",
    em: 16,
  });
  expect(frameOf({ width: 1080, height: 1920, ratio: 1 })).toMatchObject({ shape: "portrait", em: 16 });
  expect(frameOf({ width: 1280, height: 720, ratio: 3 }).em).toBeCloseTo(10.67, 2);
});

it("draws the usual screen where a device says nothing that can be drawn", () => {
  const usual = { width: 1920, height: 1080 };
  expect(frameOf(undefined)).toMatchObject(usual);
  expect(frameOf({ width: 0, height: 0, ratio: 1 })).toMatchObject(usual);
  expect(frameOf({ width: 100_000, height: 500, ratio: 1 })).toMatchObject(usual);
});
