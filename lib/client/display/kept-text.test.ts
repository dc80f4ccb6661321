import { expect, it } from "vitest";
import { keptText, readKept } from "./kept-text";

it("does without where a browser keeps nothing", () => {
  const kept = keptText(() => {
    throw new Error("SecurityError");
  });
  kept.write("a", "1");
  kept.forget();
  expect(kept.read("a")).toBeNull();
  expect(readKept(kept, "a")).toBeNull();
});
