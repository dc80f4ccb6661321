import { expect, it } from "vitest";
import { lacksReport } from "./unfetched";

const DAY = 86_400_000;
const nowMs = Date.parse("2026-11-29T12:00:00Z");
/** The last days, the newest of which still runs; null is a gap. */
const days = (values: readonly (number | null)[], metric = "entered.today") => ({
  starts: values.map((_, at) => nowMs - (values.length - at - 0.5) * DAY),
  toMs: nowMs + DAY / 2,
  series: [{ metric, values }],
});
const reach = { nowMs, reachesFromMs: null };

it("knows a gap that a report could fill", () => {
  expect(lacksReport(days([5, null, 7]), reach)).toBe(true);
  expect(lacksReport(days([5, 6, 7]), reach)).toBe(false);
});

it("lacks nothing of what still runs, of what no report has, and of what is too far back", () => {
  expect(lacksReport(days([5, 6, null]), reach)).toBe(false);
  expect(lacksReport(days([null, 6, 7], "interactionsLongestWaitInQueue.rt"), reach)).toBe(false);
  expect(lacksReport(days([null, ...Array.from({ length: 9 }, () => 5)]), reach)).toBe(false);
  expect(lacksReport(days([null, 6, 7]), { nowMs, reachesFromMs: nowMs - 2 * DAY })).toBe(false);
});
