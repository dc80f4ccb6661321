import { expect, it } from "vitest";
import { missingOption } from "./missing";

it("misses the words of a picture, once there is one", () => {
  expect(missingOption("image", { asset: "i1", alt: null })).toBe("alt");
  expect(missingOption("image", { asset: "i1", alt: "Our logo" })).toBeNull();
  expect(missingOption("image", { asset: null, alt: null })).toBeNull();
  expect(missingOption("text", { asset: "i1" })).toBeNull();
});
