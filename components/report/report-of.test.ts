import { expect, it } from "vitest";
import type { HistoryView } from "@/lib/contracts/history";
import { isSoFar, reportMetrics, reportOf } from "./report-of";

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
const METRICS = reportMetrics(true);
const ENTERED = METRICS.indexOf("entered.today");

it("begins and ends with the intervals in which something happened, and tells gaps between them", () => {
  const report = reportOf(answer([null, 0, 5, null, 7, 0, null]), whole, true);
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
  expect(reportOf(answer([5, 7]), whole, true).total.values[ENTERED]).toBe(12);
});

it("tells that the day's counts have what came while nothing was recorded", () => {
  const total = (count: number) => answer([count], { stepMs: 24 * HOUR });
  expect(reportOf(answer([null, 5, 7]), total(20), true)).toMatchObject({ hasMore: true, since: day + HOUR });
  expect(reportOf(answer([5, null, 7]), total(13), true)).toMatchObject({ hasMore: true, isPartial: true });
  // Nothing happened meanwhile, or nobody knows.
  expect(reportOf(answer([null, 5, 7]), total(12), true).hasMore).toBe(false);
  expect(reportOf(answer([5, null, 7]), answer([null]), true).hasMore).toBe(false);
  // What was corrected has nothing to do with what was not recorded.
  expect(reportOf(answer([5, 7]), total(13), true).hasMore).toBe(false);
});

it("tells that the day's longest wait is not of all its intervals", () => {
  const waits = (...values: (number | null)[]) => ({
    series: [
      { metric: "entered.today", values: [4, 5, 0] },
      { metric: "interactionsLongestWaitInQueue.rt", values },
    ],
  });
  const ofDay = (wait: number | null) => ({
    ...whole,
    series: [...whole.series, { metric: "interactionsLongestWaitInQueue.rt", values: [wait] }],
  });
  const isWaitOfPart = (values: (number | null)[], wait: number | null) =>
    reportOf(answer([4, 5, 0], waits(...values)), ofDay(wait), true).isWaitOfPart;
  expect(isWaitOfPart([null, 7000, null], 7000)).toBe(true);
  // Where nobody came, nobody waited; and what is not told needs no remark.
  expect(isWaitOfPart([60_000, 7000, null], 60_000)).toBe(false);
  expect(isWaitOfPart([null, null, null], null)).toBe(false);
});

it("tells why something is missing only where it is", () => {
  const over = { unfetched: "refused" } as const;
  const unfetchedOf = (entered: readonly (number | null)[]) => reportOf(answer(entered, over), whole, true).unfetched;
  expect([[null, 5], [5, null, 7], [null], [5, 7, null]].map(unfetchedOf)).toEqual([
    "refused",
    "refused",
    "refused",
    null,
  ]);
});

it("tells what still runs and what may still change", () => {
  const view = answer([5, 7, 0], {
    runningFrom: day + 2 * HOUR,
    series: [{ metric: "entered.today", values: [5, 7, 0], provisional: [false, true, false] }],
  });
  expect(reportOf(view, whole, true).rows.map(({ state }) => state)).toEqual(["whole", "provisional", "running"]);
});

it("calls no interval complete whose counts nobody knows, whatever else was seen in it", () => {
  const series = [
    { metric: "entered.today", values: [null, 7] },
    { metric: "interactionsLongestWaitInQueue.rt", values: [61_500, null] },
  ];
  const { rows } = reportOf(answer([null, 7], { series }), whole, true);
  expect(rows.map(({ state }) => state)).toEqual(["part", "whole"]);
});

it("has no rows of a day of which nothing is known", () => {
  const none = METRICS.map(() => null);
  expect(reportOf(answer([null, null]), answer([null]), true)).toEqual({
    metrics: METRICS,
    rows: [],
    total: { start: day, end: day + HOUR, values: none, sources: none, state: "gap" },
    isKnown: false,
    quiet: null,
    isPartial: false,
    hasMore: false,
    isWaitOfPart: false,
    since: null,
    unfetched: null,
  });
});

it("tells a day on which nobody came from one of which nothing is recorded, and says how much of it is known", () => {
  const told = (entered: readonly (number | null)[], total: number | null) => {
    const { rows, isKnown, quiet, ...report } = reportOf(
      answer(entered, { unfetched: "refused" }),
      answer([total], { stepMs: 24 * HOUR }),
      true,
    );
    return { rows: rows.length, isKnown, quiet, isPartial: report.isPartial, unfetched: report.unfetched };
  };
  const whole = { rows: 0, isKnown: true, quiet: "whole", isPartial: false, unfetched: null };
  expect(told([0, 0, 0], 0)).toEqual(whole);
  expect(told([null, null, null], null)).toMatchObject({ isKnown: false, quiet: null, unfetched: "refused" });
  // What came in a gap is not known, but by the day's counter.
  const part = { rows: 0, isKnown: true, quiet: "part", unfetched: "refused" };
  expect(told([0, 0, null], null)).toEqual({ ...part, isPartial: false });
  expect(told([0, null, 0], null)).toEqual({ ...part, isPartial: true });
  expect(told([0, null, 0], 0)).toEqual({ ...whole, isPartial: true, unfetched: "refused" });
  expect(told([null, 0, 0], 12)).toMatchObject({ rows: 0, isKnown: true, quiet: null });
  expect(told([0, 3, 0], 3)).toMatchObject({ rows: 1, isKnown: true, quiet: null });
  // That nobody was seen to wait does not say that nobody came.
  const seen = answer([0], { series: [{ metric: "interactionsLongestWaitInQueue.rt", values: [0] }] });
  expect(reportOf(seen, answer([null]), true)).toMatchObject({ isKnown: true, quiet: null });
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
  const { rows, total } = reportOf(answer([5, 7, 9, 4, null], { series }), answer([25], { series: [] }), true);
  expect(rows.map(({ sources }) => sources[ENTERED])).toEqual(["reported", "provisional", "both", "recorded"]);
  expect(
    rows.flatMap(({ sources }) => sources.filter((_, index) => index !== ENTERED)).every((one) => one === null),
  ).toBe(true);
  expect(total.sources[ENTERED]).toBeNull();
});

it("tells an average whose base is unknown of a single queue alone, as the day had come to it", () => {
  expect(reportMetrics(false).filter((key) => !METRICS.includes(key))).toEqual(["avgHandlingTime.today"]);
  expect(reportMetrics(false).filter(isSoFar)).toEqual(["avgHandlingTime.today"]);
  const series = [{ metric: "avgHandlingTime.today", values: [60_000, 61_000] }];
  const report = reportOf(answer([5, 7], { series }), answer([12], { series: [] }), false);
  expect(report.rows.map(({ values }) => values.at(-1))).toEqual([60_000, 61_000]);
});

it("says of an interval that lacks one of the queues, and of a day that does, that it is not complete", () => {
  const series = (lacking: boolean[], ...values: number[]) => ({
    series: [{ metric: "entered.today", values, lacking }],
  });
  const report = reportOf(answer([5, 2, 7], series([false, true, false], 5, 2, 7)), whole, true);
  expect(report.rows.map(({ state }) => state)).toEqual(["whole", "part", "whole"]);
  // What the day has more was counted meanwhile.
  expect(report).toMatchObject({ hasMore: false, total: { state: "whole" } });
  expect(reportOf(answer([5, 2, 7], series([false, true, false], 5, 2, 7)), answer([20]), true).hasMore).toBe(true);
  const day = reportOf(answer([5]), answer([5], series([true], 5)), true);
  expect(day.total.state).toBe("part");
  // So it is while the day goes on.
  const today = { ...series([true], 12), runningFrom: whole.starts[0] ?? 0 };
  expect(reportOf(answer([5, 7]), answer([12], today), true).total.state).toBe("part");
});
