import { expect, it } from "vitest";
import { keys } from "@/lib/client/query/keys";
import { pastKeys } from "@/lib/client/query/past";
import { createQueryClient } from "@/lib/client/query/query-client";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import type { TrendView } from "@/lib/contracts/live";
import { chartsOf, showCharts } from "./kept-charts";

const SCOPE = { boardId: "b1", display: true } as const;
const TODAY: HistoryQuery = { queue: ["q1"], metric: ["newInQueue.today"], range: "today", step: "60" };
const WEEK: HistoryQuery = { ...TODAY, range: "week" };
const NOON = Date.UTC(2026, 10, 29, 12);

const trendOf = (waiting: number): TrendView => ({
  minutes: [NOON - 60_000],
  total: {
    waiting: [waiting],
    longestWait: [0],
    entered: [1],
    answered: [1],
    abandoned: [0],
    serviceLevel: [80],
    available: [3],
  },
  waitingByQueue: { q1: [waiting] },
});

const historyOf = (entered: number): HistoryView => ({
  zone: "Europe/Berlin",
  stepMs: 3_600_000,
  fromMs: NOON - 3_600_000,
  toMs: NOON,
  starts: [NOON - 3_600_000],
  runningFrom: null,
  series: [{ metric: "newInQueue.today", values: [entered] }],
  band: null,
  target: null,
});

it("shows in a new page what the charts of a board knew, as old as it is, though the device's clock was set meanwhile", () => {
  const before = createQueryClient();
  before.setQueryData(keys.trend(SCOPE), trendOf(4), { updatedAt: NOON });
  before.setQueryData(pastKeys.history(SCOPE, TODAY), historyOf(7), { updatedAt: NOON - 1000 });
  before.setQueryData(pastKeys.history({ ...SCOPE, boardId: "b2" }, TODAY), historyOf(9), { updatedAt: NOON });
  const kept = chartsOf(before, "b1", 500);
  expect(kept.histories).toHaveLength(1);

  const after = createQueryClient();
  showCharts(after, "b1", kept, -600_000);
  expect(after.getQueryData(keys.trend(SCOPE))).toEqual(trendOf(4));
  expect(after.getQueryState(keys.trend(SCOPE))?.dataUpdatedAt).toBe(NOON + 500 + 600_000);
  expect(after.getQueryData(pastKeys.history(SCOPE, TODAY))).toEqual(historyOf(7));
  expect(after.getQueryState(pastKeys.history(SCOPE, TODAY))?.dataUpdatedAt).toBe(NOON - 500 + 600_000);
});

it("puts nothing old in the place of what has come", () => {
  const client = createQueryClient();
  client.setQueryData(keys.trend(SCOPE), trendOf(1));
  client.setQueryData(pastKeys.history(SCOPE, TODAY), historyOf(1));
  const kept = chartsOf(client, "b1", 0);
  client.setQueryData(keys.trend(SCOPE), trendOf(2));
  client.setQueryData(pastKeys.history(SCOPE, TODAY), historyOf(2));
  showCharts(client, "b1", kept, 0);
  expect(client.getQueryData(keys.trend(SCOPE))).toEqual(trendOf(2));
  expect(client.getQueryData(pastKeys.history(SCOPE, TODAY))).toEqual(historyOf(2));
});

it("keeps nothing of what was asked for and never answered", () => {
  const client = createQueryClient();
  void client.prefetchQuery({ queryKey: pastKeys.history(SCOPE, WEEK), queryFn: () => new Promise(() => undefined) });
  expect(chartsOf(client, "b1", 0)).toEqual({ trend: null, histories: [] });
});
