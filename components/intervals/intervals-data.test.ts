import { expect, it } from "vitest";
import type { HistoryView } from "@/lib/contracts/history";
import { intervalsData } from "./intervals-data";
import { intervalsOf } from "./intervals-of";

const HOUR = 3_600_000;
const WORDS = { running: "still running", provisional: "may still change", lacking: "a queue is missing" };

it("says of each row in words what is to be known of it", () => {
  const view: HistoryView = {
    zone: "UTC",
    stepMs: HOUR,
    fromMs: 0,
    toMs: 4 * HOUR,
    starts: [0, HOUR, 2 * HOUR, 3 * HOUR],
    runningFrom: 3 * HOUR,
    series: [
      { metric: "entered.today", values: [5, 6, 7, 8], provisional: [false, false, true, false] },
      { metric: "accepted.today", values: [5, 6, 7, 8], lacking: [false, true, true, true] },
    ],
    band: null,
    target: null,
  };
  const wanted = view.series.map(({ metric }) => ({ metric, as: "bar", name: metric }) as const);
  const shown = intervalsOf(view, wanted, { isDay: false, band: false, target: false });
  expect(intervalsData("Today", shown, [], WORDS).rows.map(({ state }) => state)).toEqual([
    "",
    "a queue is missing",
    "may still change, a queue is missing",
    "still running, a queue is missing",
  ]);
});
