import { expect, it } from "vitest";
import { liveFixture } from "@/tests/support/live-fixture";
import { queueLegend } from "./queue-legend";

const NOW = Date.parse("2026-03-04T13:26:10Z");
const { view } = liveFixture("thirty", { now: NOW });

it("tells the states that a wall's queues are marked by, and no more of them than their age leaves", () => {
  const words = (now: number) => queueLegend(view, now).map(({ word }) => word);
  expect(words(NOW).slice(0, 2)).toEqual(["breached", "near"]);
  expect(words(NOW + 25_000)).toEqual(["breached"]);
  expect(words(NOW + 120_000)).toEqual([]);
  expect(queueLegend({ ...view, queues: [] }, NOW)).toEqual([]);
});
