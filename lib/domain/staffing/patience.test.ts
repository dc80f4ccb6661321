import { expect, it } from "vitest";
import { liveThrough } from "@/tests/support/waiting-line";
import { meanPatience } from "./patience";

it("finds the patience that customers really had, although most of them were answered first", () => {
  const line = { arrivalsPerMs: 20 / 240_000, handlingMs: 240_000, patienceMs: 90_000, agents: 19 };
  const { abandoned, meanWaitMs } = liveThrough(line, 20_000, 60_000, 5);
  const found = meanPatience({ abandoned: abandoned * 54_000, waitedMs: meanWaitMs * 54_000 });
  expect(Math.abs((found ?? 0) / 90_000 - 1)).toBeLessThan(0.05);
});

it("says nothing of a few", () => {
  expect(meanPatience({ abandoned: 9, waitedMs: 900_000 })).toBeNull();
  expect(meanPatience({ abandoned: 10, waitedMs: 0 })).toBeNull();
  expect(meanPatience({ abandoned: 10, waitedMs: 900_000 })).toBe(90_000);
});
