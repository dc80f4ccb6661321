import { expect, it, vi } from "vitest";
import { sampleView } from "@/lib/client/testing/sample-view";
import { oncePerMoment, oncePerView } from "./once-per-view";

it("computes once for each view", () => {
  const compute = vi.fn(() => ({}));
  const once = oncePerView(compute);
  const view = sampleView(1);
  expect(once(view)).toBe(once(view));
  expect(once(sampleView(1))).not.toBe(once(view));
  expect(compute).toHaveBeenCalledTimes(2);
});

it("computes again for another second of the same view", () => {
  const compute = vi.fn((_view: unknown, now: number) => now);
  const once = oncePerMoment(compute);
  const view = sampleView(1);
  expect([once(view, 1000), once(view, 1000), once(view, 2000)]).toEqual([1000, 1000, 2000]);
  expect(compute).toHaveBeenCalledTimes(2);
});
