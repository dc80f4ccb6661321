import { expect, it } from "vitest";
import type { HistoryView } from "@/lib/contracts/history";
import { REPORT_METRICS, reportOf } from "./report-of";

const HOUR = 3_600_000;
const day = Date.parse("2026-11-28T00:00:00Z");

function answer(entered: readonly (number | null)[], over: Partial<HistoryView> = {}): HistoryView {
  return {
    zone: "UTC",
    stepMs: HOUR,
    fromMs: day,
    toMs: day + entered.length * HOUR,
    starts: entered.map((_, at) => day + at * HOUR),
    runningFrom: null,
    series: [{ metric: "entered.today", values: [...entered] }],
    band: null,
    target: null,
    ...over,
  };
}

const whole = answer([12], { stepMs: 24 * HOUR });
const ENTERED = REPORT_METRICS.indexOf("entered.today");

it("begins and ends with the intervals in which something happened, and tells gaps between them", () => {
  const report = reportOf(answer([null, 0, 5, null, 7, 0, null]), whole);
  expect(report.rows.map(({ start, values, state }) => [(start - day) / HOUR, values[ENTERED], state])).toEqual([
    [2, 5, "whole"],
    [3, null, "gap"],
    [4, 7, "whole"],
  ]);
  expect(report.rows.at(-1)?.end).toBe(day + 5 * HOUR);
  expect(report.isPartial).toBe(true);
  expect(report.since).toBe(day + HOUR);
});

it("takes the day's figures as the server made them", () => {
  expect(reportOf(answer([5, 7]), whole).total.values[ENTERED]).toBe(12);
});

it("tells what still runs and what may still change", () => {
  const view = answer([5, 7, 0], {
    runningFrom: day + 2 * HOUR,
    series: [{ metric: "entered.today", values: [5, 7, 0], provisional: [false, true, false] }],
  });
  expect(reportOf(view, whole).rows.map(({ state }) => state)).toEqual(["whole", "provisional", "running"]);
});

it("has no rows of a day of which nothing is known", () => {
  expect(reportOf(answer([null, null]), answer([null]))).toEqual({
    rows: [],
    total: { values: REPORT_METRICS.map(() => null), sources: REPORT_METRICS.map(() => null) },
    isPartial: false,
    since: null,
  });
});

it("tells from where each figure is, and of 8x8's which may still change", () => {
  const series: HistoryView["series"] = [
    {
      metric: "entered.today",
      values: [5, 7, 9, 4, null],
      origins: ["reported", "reported", "both", "recorded", null],
      provisional: [false, true, true, false, true],
    },
  ];
  const { rows, total } = reportOf(answer([5, 7, 9, 4, null], { series }), answer([25], { series: [] }));
  expect(rows.map(({ sources }) => sources[ENTERED])).toEqual(["reported", "provisional", "both", "recorded"]);
  expect(
    rows.flatMap(({ sources }) => sources.filter((_, index) => index !== ENTERED)).every((one) => one === null),
  ).toBe(true);
  expect(total.sources[ENTERED]).toBeNull();
});
