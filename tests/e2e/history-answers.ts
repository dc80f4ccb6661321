import type { Page } from "playwright/test";
import type { HistoryView } from "../../lib/contracts/history";

const QUARTER = 900_000;
/** The day of the answers begins at this moment: what they hold is the same whenever the test runs. */
const DAY = Date.parse("2026-11-27T00:00:00Z");
/** From nine to half past eleven; a gap at ten, a queue missing right after it, the last one still running, the one before it not final. */
export const ENTERED = [12, 15, 9, 21, null, 18, 30, 24, 17, 5];
const FIRST = 36;

/** Answers every question about history, as the server would, from one day. */
export async function answerHistory(page: Page): Promise<void> {
  await page.route("**/api/boards/*/history?*", async (route) => {
    const search = new URL(route.request().url()).searchParams;
    const view = historyFor(search.getAll("metric"), search.get("step") === "1440");
    await route.fulfill({
      json: {
        ...view,
        ...(search.get("band") === "1" && { band: usual(view) }),
        ...(search.get("origins") === "1" && { series: view.series.map(withOrigins) }),
      },
    });
  });
}

/** What is usual: two less, as many, and two more than on this day. */
function usual({ series }: HistoryView): HistoryView["band"] {
  const by = (values: readonly (number | null)[], more: number) =>
    values.map((value) => (value === null ? null : value + more));
  return {
    weeks: 4,
    series: series.map(({ metric, values }) => ({
      metric,
      low: by(values, -2),
      median: by(values, 0),
      high: by(values, 2),
    })),
  };
}

/** 8x8 has reported all but the last quarter, and what it reports nothing of was recorded; shares are calculated. */
function withOrigins(series: HistoryView["series"][number]): HistoryView["series"][number] {
  const isReported = !/Wait|Handling/.test(series.metric);
  const isShare = series.metric.startsWith("slaPercentage");
  const countedAt = (at: number) => (isReported && at !== FIRST + 9 ? "reported" : "recorded");
  const originAt = (at: number) => (isShare ? "calculated" : countedAt(at));
  return { ...series, origins: series.values.map((value, at) => (value === null ? null : originAt(at))) };
}

function historyFor(metrics: readonly string[], isWhole: boolean): HistoryView {
  const values = Array.from({ length: 96 }, (_, at) => ENTERED[at - FIRST] ?? null);
  const sum = ENTERED.reduce<number>((before, value) => before + (value ?? 0), 0);
  const of = (metric: string, value: number | null) => {
    if (value === null) return null;
    if (metric.startsWith("slaPercentage")) return 87.5;
    if (metric.startsWith("interactionsLongestWait") || metric.startsWith("avgHandling")) return 61_500;
    return metric.startsWith("entered") || metric.startsWith("newInQueue") ? value : Math.floor(value / 3);
  };
  const shared = { zone: "Europe/London", fromMs: DAY, toMs: DAY + 96 * QUARTER, band: null, target: 80 };
  if (isWhole)
    return {
      ...shared,
      stepMs: 96 * QUARTER,
      starts: [DAY],
      runningFrom: DAY,
      series: metrics.map((metric) => ({ metric, values: [of(metric, sum)] })),
    };
  return {
    ...shared,
    stepMs: QUARTER,
    starts: values.map((_, at) => DAY + at * QUARTER),
    runningFrom: DAY + (FIRST + 9) * QUARTER,
    series: metrics.map((metric) => ({
      metric,
      values: values.map((value) => of(metric, value)),
      provisional: values.map((_, at) => at === FIRST + 8),
      lacking: values.map((_, at) => at === FIRST + 5),
    })),
  };
}
