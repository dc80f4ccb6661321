import { describe, expect, it } from "vitest";
import { type Kept, keptDay } from "@/tests/support/kept-day";
import { binsOf } from "./bins";
import { HistoryFigures } from "./figures";
import { namesFor } from "./names-for";
import { HOUR_MS } from "./quarter";
import type { Reported } from "./queue-counts";
import { AGENT_SUBJECT, queueSubject } from "./subject";

const DAY = Date.UTC(2026, 5, 15);
const GAP = Number.NaN;

/** The first hours of a day in bins of an hour; values are those of its quarters. */
function figuresOf(kept: Kept, reported: Reported | null = null, begun = 8, step = 60) {
  const bins = binsOf({ range: "day", day: "2026-06-15", step, zone: "UTC", nowMs: DAY + 2 * HOUR_MS });
  const figures = new HistoryFigures(bins, keptDay(kept, DAY, begun), reported);
  return (metric: string, ...queueIds: string[]) => {
    const { values, provisional, lacking } = figures.of(metric, queueIds);
    return { hours: values.slice(0, 3), provisional: [...provisional], lacking: [...lacking] };
  };
}

const q = (id: string) => queueSubject(id);
/** A column of the day's first quarters. */
const quarters = (values: readonly number[]) => {
  const whole = new Float64Array(97).fill(GAP);
  whole.set(values, 1);
  return whole;
};

describe("a figure of history", () => {
  it("adds counts up, and is a gap where nothing is known or nothing has begun", () => {
    const of = figuresOf(
      {
        [q("1")]: { "entered.today": [1, 2, 3, 4, 6, 8, 9, 9] },
        [q("2")]: { "entered.today": [10, 10, 10, 10, 10, 10, 10, GAP] },
      },
      null,
    );
    expect(of("entered.today", "1").hours).toEqual([4, 5, null]);
    expect(of("entered.today", "1", "2").hours).toEqual([14, 5, null]);
    expect(of("entered.today").hours).toEqual([null, null, null]);
  });

  it("tells of the bin that runs what was counted so far", () => {
    const of = figuresOf({ [q("1")]: { "entered.today": [1, 2, 3, 4, 6, 8] } }, null, 6);
    expect(of("entered.today", "1").hours).toEqual([4, 4, null]);
  });

  it("tells of the bin that runs what was counted before its newest quarter, of which there is nothing yet", () => {
    const kept = { [q("1")]: { "entered.today": [1, 2, 3, 4, 6, 8, GAP] } };
    expect(figuresOf(kept, null, 7)("entered.today", "1").hours).toEqual([4, 4, null]);
    const reports = new Float64Array(97).fill(GAP);
    reports.set([5, 5], 1);
    const reported = { count: () => reports, final: () => reports.map((value) => (value === 5 ? 1 : GAP)) };
    expect(figuresOf(kept, reported, 7)("entered.today", "1").hours).toEqual([12, 4, null]);
    // It alone is a gap, and so is the end of a day that is over.
    expect(figuresOf(kept, null, 5)("entered.today", "1").hours).toEqual([4, 2, null]);
    expect(
      figuresOf({ [q("1")]: { "entered.today": [1, 2, 3, 4, GAP] } }, null, 5)("entered.today", "1").hours,
    ).toEqual([4, null, null]);
    expect(figuresOf(kept, null, 96)("entered.today", "1").hours).toEqual([4, null, null]);
  });

  it("makes shares anew from the bin's own counts, over all queues", () => {
    const counts = (accepted: number[], inSla: number[], abandoned: number[]) => ({
      "accepted.today": accepted,
      "acceptedInSla.today": inSla,
      "abandoned.today": abandoned,
      "diverted.today": Array<number>(8).fill(0),
      "slaPercentage.today": Array<number>(8).fill(50),
    });
    const of = figuresOf({
      [q("1")]: counts([0, 0, 0, 8, 8, 8, 8, 12], [0, 0, 0, 8, 8, 8, 8, 9], [0, 0, 0, 2, 2, 2, 2, 2]),
      [q("2")]: counts([0, 0, 0, 10, 10, 10, 10, 10], [0, 0, 0, 2, 2, 2, 2, 2], [0, 0, 0, 0, 0, 0, 0, 0]),
    });
    expect(of("slaPercentage.today", "1").hours).toEqual([80, 25, null]);
    expect(of("slaPercentage.today", "1", "2").hours).toEqual([50, 25, null]);
    // Nobody's wait ended there.
    expect(of("slaPercentage.today", "2").hours).toEqual([20, null, null]);
  });

  it("tells of averages what the bin added to the day's", () => {
    const of = figuresOf({
      [q("1")]: {
        "interactionsAvgWaitTime.today": [GAP, GAP, GAP, 10_000, 10_000, 10_000, 10_000, 20_000],
        "accepted.today": [0, 0, 0, 4, 4, 4, 4, 8],
        "totalAbandoned.today": Array<number>(8).fill(0),
        "diverted.today": Array<number>(8).fill(0),
      },
    });
    expect(of("interactionsAvgWaitTime.today", "1").hours).toEqual([10_000, 30_000, null]);
  });

  it("tells of averages nothing of the day before, though 8x8 still shows it after midnight", () => {
    const kept = {
      "interactionsAvgWaitTime.today": [7000, 10_000, 20_000, 30_000],
      "accepted.today": [400, 4, 8, 8],
      "accepted.today before": [400],
      "totalAbandoned.today": [30, 0, 0, 1],
      "totalAbandoned.today before": [30],
      "diverted.today": [0, 0, 0, 0],
      "diverted.today before": [0],
    };
    const of = figuresOf({ [q("1")]: kept }, null, 4, 15);
    expect(of("interactionsAvgWaitTime.today", "1").hours).toEqual([null, null, 30_000]);
    expect(figuresOf({ [q("1")]: kept }, null, 2)("interactionsAvgWaitTime.today", "1").hours[0]).toBe(10_000);
    // Nor what it stood at with a reading that was missed.
    const missed = { ...kept, "accepted.today": [4, 8, GAP, 12], "totalAbandoned.today": [0, 0, 0, 0] };
    const hours = figuresOf({ [q("1")]: { ...missed, "accepted.today before": [GAP] } }, null, 4);
    expect(hours("interactionsAvgWaitTime.today", "1").hours).toEqual([30_000, null, null]);
  });

  it("takes the mean of levels, the most of longest waits, and of several queues no agents twice", () => {
    const of = figuresOf({
      [q("1")]: {
        "interactionsWaitInQueue.rt": [0, 2, 4, 2, 1, 1, 1, 1],
        "interactionsWaitInQueue.rt@max": [0, 7, 4, 2, 1, 1, 1, 1],
        "interactionsLongestWaitInQueue.rt": [0, 5000, 9000, 0, 0, 0, 0, 0],
        "eligible.rt": [3, 3, 3, 3, 3, 3, 3, 3],
      },
      [q("2")]: { "interactionsWaitInQueue.rt": [1, 1, 1, 1, 1, 1, 1, 1], "eligible.rt": [3, 3, 3, 3, 3, 3, 3, 3] },
      [AGENT_SUBJECT]: { "agents.available": [4, 4, 6, 6, 1, 1, 1, 1] },
    });
    expect(of("interactionsWaitInQueue.rt", "1").hours).toEqual([2, 1, null]);
    expect(of("interactionsWaitInQueue.rt", "1", "2").hours).toEqual([3, 2, null]);
    expect(of("interactionsWaitInQueue.rt@max", "1").hours).toEqual([7, 1, null]);
    expect(of("interactionsWaitInQueue.rt@max", "1", "2").hours).toEqual([null, null, null]);
    expect(of("interactionsLongestWaitInQueue.rt", "1", "2").hours).toEqual([9000, 0, null]);
    expect(of("eligible.rt", "1").hours).toEqual([3, 3, null]);
    expect(of("eligible.rt", "1", "2").hours).toEqual([null, null, null]);
    expect(of("agents.available").hours).toEqual([5, 1, null]);
  });

  it("prefers what 8x8 reported for good to what was recorded, and fills gaps with what is not final", () => {
    const reported: Reported = {
      count: (count) => (count === "accepted" ? quarters([5, 1, 1, 1, 2, 2, 2, 2]) : null),
      final: () => quarters([1, 0, 0, 0, 0, 0, 0, 0]),
    };
    const kept = { [q("1")]: { "accepted.today": [4, 5, 6, 7, GAP, GAP, 20, 21] } };
    const of = figuresOf(kept, reported);
    // 5 reported for good, then 1 each as recorded; the next hour's first three quarters are not known otherwise.
    expect(of("accepted.today", "1")).toMatchObject({ hours: [8, 7, null], provisional: [1] });
    expect(figuresOf({}, reported)("accepted.today", "1")).toMatchObject({ hours: [8, 8, null], provisional: [0, 1] });
  });

  it("counts once who waited over quarters of which each has reported them as entered", () => {
    const told = { entered: [5, 6, 6, 7, 8, 2, 2, 2], newInQueue: [5, 1, 0, 1, 2, 2, 0, 1] };
    const reported: Reported = {
      count: (count) => (count === "entered" || count === "newInQueue" ? quarters(told[count]) : null),
      final: () => quarters([1, 1, 1, 1, 1, 1, 1, 1]),
    };
    // Of the second hour those are told as well who waited as it began.
    expect(figuresOf({}, reported)("entered.today", "1").hours).toEqual([7, 11, null]);
    // What was recorded has everybody once.
    const kept = { [q("1")]: { "entered.today": [5, 6, 6, 7, 9, 11, 11, 12] } };
    const last: Reported = { ...reported, final: () => quarters([1, 1, 0, 0, 0, 0, 0, 0]) };
    expect(figuresOf(kept, last)("entered.today", "1").hours).toEqual([7, 5, null]);
    expect(namesFor("entered.today", false)).toContain("newInQueue.today");
  });

  it("reads nothing that is not named", () => {
    expect(namesFor("slaPercentage.today", true)).toEqual([
      "acceptedInSla.today",
      "accepted.today",
      "abandoned.today",
      "diverted.today",
    ]);
    expect(namesFor("interactionsAvgWaitTime.today", false)).toContain("totalAbandoned.today");
  });
});
