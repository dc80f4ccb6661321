import { describe, expect, it } from "vitest";
import type { HistoryView } from "@/lib/contracts/history";
import { intervalsOf, type WantedSeries } from "./intervals-of";

const HALF = 1_800_000;
const day = Date.parse("2026-11-28T00:00:00Z");
const wanted: readonly WantedSeries[] = [
  { metric: "entered.today", as: "bar", name: "Entered" },
  { metric: "slaPercentage.today", as: "line", name: "Service level" },
];

function answer(entered: readonly (number | null)[], over: Partial<HistoryView> = {}): HistoryView {
  return {
    zone: "UTC",
    stepMs: HALF,
    fromMs: day,
    toMs: day + entered.length * HALF,
    starts: entered.map((_, at) => day + at * HALF),
    runningFrom: null,
    series: [
      { metric: "slaPercentage.today", values: entered.map((value) => (value === null ? null : 90)) },
      { metric: "entered.today", values: [...entered] },
    ],
    band: null,
    target: 80,
    ...over,
  };
}
const shows = { isDay: true, band: true, target: true };
const hours = (at: number) => (at - day) / (2 * HALF);

describe("a day", () => {
  it("is shown from the first hour in which something happened to the last", () => {
    const shown = intervalsOf(answer([0, 0, 0, 4, 5, null, 7, 0, 0, null]), wanted, shows);
    expect([hours(shown.starts[0] ?? 0), hours(shown.endsAt)]).toEqual([1, 4]);
    expect(shown.series[0]?.values).toEqual([0, 4, 5, null, 7, 0]);
    expect(shown.series.map(({ name }) => name)).toEqual(["Entered", "Service level"]);
  });

  it("is shown where it is known, if what is shown is no count", () => {
    const shares = { metric: "slaPercentage.today", values: [null, null, 90, 0, 85, null, null, null] };
    const view = answer([null, 0, 5, 4, 3, 0, 0, null], { series: [shares], runningFrom: day + 4 * HALF });
    const shown = intervalsOf(view, wanted.slice(1), shows);
    expect([hours(shown.starts[0] ?? 0), hours(shown.endsAt)]).toEqual([1, 3]);
    expect(shown.series[0]?.values).toEqual([90, 0, 85, null]);
  });

  it("is shown from the first wait on, if what is shown is a duration: nobody waits all night, and 8x8 calls that 0", () => {
    const waits = { metric: "interactionsLongestWaitInQueue.rt", values: [0, 0, 0, 30_000, 0, 9_000, 0, 0] };
    const longest = [{ metric: waits.metric, as: "line", name: "Longest wait" }] as const;
    const shown = intervalsOf(answer([0, 0, 0, 4, 5, 3, 0, 0], { series: [waits] }), longest, shows);
    expect([hours(shown.starts[0] ?? 0), hours(shown.endsAt)]).toEqual([1, 3]);
  });

  it("goes on for as long as something is usual, though nothing was yet", () => {
    const usual = [0, 0, 2, 3, 4, 0];
    const band = { weeks: 3, series: [{ metric: "entered.today", low: usual, median: usual, high: usual }] };
    const shown = intervalsOf(
      answer([null, null, 3, null, null, null], { band, runningFrom: day + 2 * HALF }),
      wanted,
      shows,
    );
    expect([hours(shown.starts[0] ?? 0), hours(shown.endsAt)]).toEqual([1, 3]);
    expect(shown.running).toBe(0);
    expect(shown.band).toEqual({ series: 0, weeks: 3, low: [2, 3, 4, 0], median: [2, 3, 4, 0], high: [2, 3, 4, 0] });
  });

  it("is whole where nothing happened, and tells that nothing is known", () => {
    expect(intervalsOf(answer([0, 0]), wanted, shows)).toMatchObject({ isKnown: true, starts: [day, day + HALF] });
    expect(intervalsOf(answer([null, null]), wanted, shows).isKnown).toBe(false);
  });

  it("tells why gaps were not filled where it shows some", () => {
    const unfetchedOf = (entered: readonly (number | null)[], over: Partial<HistoryView> = {}) =>
      intervalsOf(answer(entered, { unfetched: "later", ...over }), wanted, shows).unfetched;
    expect(
      [
        [null, null, 3, 4],
        [1, null, 3],
        [null, null],
      ].map((entered) => unfetchedOf(entered)),
    ).toEqual(Array.from({ length: 3 }, () => "later"));
    // Not of hours that are left out, nor of one that runs.
    expect(unfetchedOf([1, 2, 3, 4, null, null])).toBeNull();
    expect(unfetchedOf([1, null], { runningFrom: day + HALF })).toBeNull();
    expect(unfetchedOf([null, 3], { unfetched: undefined })).toBeNull();
  });

  it("tells since when something is recorded, where that is later than its beginning", () => {
    expect(intervalsOf(answer([null, null, 3, 4]), wanted, shows).since).toBe(day + 2 * HALF);
    expect(intervalsOf(answer([1, null, 3]), wanted, shows).since).toBeNull();
  });
});

describe("shares and averages alone", () => {
  const share: readonly WantedSeries[] = [{ metric: "slaPercentage.today", as: "line", name: "Service level" }];
  const shownOf = (values: (number | null)[], over: Partial<HistoryView> = {}) =>
    intervalsOf(
      answer([null, null, 3], { series: [{ metric: "slaPercentage.today", values }], ...over }),
      share,
      shows,
    );

  it("do not tell since when something is recorded: there is none where nobody came", () => {
    expect(shownOf([null, null, 90], { unfetched: "later" })).toMatchObject({ since: null, unfetched: null });
  });

  it("are known where their target was recorded, though there is none yet", () => {
    expect(shownOf([null, null, null]).isKnown).toBe(true);
    expect(shownOf([null, null, null], { target: null }).isKnown).toBe(false);
  });
});

it("leaves a week whole", () => {
  expect(intervalsOf(answer([0, 0, 4, 0]), wanted, { ...shows, isDay: false }).starts).toHaveLength(4);
});

it("draws a target only beside shares, and neither it nor what is usual where that was not chosen", () => {
  const band = { weeks: 1, series: [{ metric: "entered.today", low: [1], median: [1], high: [1] }] };
  expect(intervalsOf(answer([1], { band }), wanted, shows).target).toEqual({ value: 80, unit: "percentage" });
  expect(intervalsOf(answer([1]), wanted.slice(0, 1), shows).target).toBeNull();
  expect(intervalsOf(answer([1], { target: null }), wanted, shows).target).toBeNull();
  expect(intervalsOf(answer([1], { band }), wanted, { isDay: true, band: false, target: false })).toMatchObject({
    band: null,
    target: null,
  });
});

it("has gaps for a metric that the answer lacks", () => {
  const [only] = intervalsOf(answer([1]), [{ metric: "accepted.today", as: "bar", name: "Accepted" }], shows).series;
  expect(only?.values).toEqual([]);
});

it("tells which values may still change", () => {
  const shown = intervalsOf(
    answer([1, 2], { series: [{ metric: "entered.today", values: [1, 2], provisional: [false, true] }] }),
    wanted,
    shows,
  );
  expect(shown.hasProvisional).toBe(true);
  expect(shown.series[0]?.provisional).toEqual([false, true]);
});

it("tells which intervals lack a queue, of those that it shows", () => {
  const series = [{ metric: "entered.today", values: [0, 0, 4, 5], lacking: [true, false, false, true] }];
  const shown = intervalsOf(answer([0, 0, 4, 5], { series }), wanted, shows);
  expect(shown.series.map(({ lacking }) => lacking)).toEqual([[false, true], []]);
  expect(shown.hasLacking).toBe(true);
  expect(intervalsOf(answer([0, 0, 4, 5]), wanted, shows).hasLacking).toBe(false);
  // One that runs looks as one that runs.
  const last = answer([0, 0, 4, 5]).starts[3] ?? 0;
  const running = [{ metric: "entered.today", values: [0, 0, 4, 5], lacking: [false, false, false, true] }];
  const going = intervalsOf(answer([0, 0, 4, 5], { series: running, runningFrom: last }), wanted, shows);
  expect([going.series[0]?.lacking.includes(true), going.hasLacking]).toEqual([true, false]);
});
