import { expect, it } from "vitest";
import type { HistoryView } from "@/lib/contracts/history";
import { intervalsData } from "./intervals-data";
import { intervalsOf } from "./intervals-of";

const HOUR = 3_600_000;
const WORDS = {
  running: "still running",
  provisional: "may still change",
  lacking: "a queue is missing",
  usual: (of: string, name: string, weeks: number) => `${of} of ${weeks}: ${name}`,
};

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

it("takes what is usual of a series along, where it is drawn and only there", () => {
  const of = { metric: "avgHandlingTime.today", low: [1000, null], median: [2000, null], high: [3000, null] };
  const view: HistoryView = {
    zone: "UTC",
    stepMs: HOUR,
    fromMs: 0,
    toMs: 2 * HOUR,
    starts: [0, HOUR],
    runningFrom: null,
    series: [{ metric: of.metric, values: [1500, null] }],
    band: { weeks: 4, series: [of] },
    target: null,
  };
  const wanted = [{ metric: of.metric, as: "line", name: "Handling" }] as const;
  const dataOf = (band: boolean) =>
    intervalsData("Today", intervalsOf(view, wanted, { isDay: false, band, target: false }), [], WORDS);
  const unit = dataOf(true).columns[0]?.unit;
  expect(dataOf(true).band).toEqual([
    { name: "low of 4: Handling", unit, values: of.low },
    { name: "median of 4: Handling", unit, values: of.median },
    { name: "high of 4: Handling", unit, values: of.high },
  ]);
  expect(dataOf(true).columns).toHaveLength(1);
  // What one former week had is no range.
  const once = { ...view, band: { weeks: 1, series: [of] } };
  const ofOne = intervalsData(
    "Today",
    intervalsOf(once, wanted, { isDay: false, band: true, target: false }),
    [],
    WORDS,
  );
  expect(ofOne.band?.map(({ name }) => name)).toEqual(["median of 1: Handling"]);
  expect(dataOf(false).band).toBeUndefined();
});
