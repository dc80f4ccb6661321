import { expect, it } from "vitest";
import { pastKeys } from "@/lib/client/query/past";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { historyUrl } from "./history-url";

const query: HistoryQuery = { queue: ["a&b", "c"], metric: ["entered.today"], range: "today", step: "30", band: "1" };

it("asks a board for what a chart shows, whatever its queues are called", () => {
  expect(historyUrl({ boardId: "b/1" }, query)).toBe(
    "/api/boards/b%2F1/history?queue=a%26b&queue=c&metric=entered.today&range=today&step=30&band=1",
  );
  expect(historyUrl({ boardId: "b", replay: true }, { ...query, queue: [], until: 1_764_000_000_000 })).toBe(
    "/api/boards/b/history?metric=entered.today&range=today&step=30&band=1&until=1764000000000",
  );
  expect(historyUrl({ boardId: "b", link: "s3cret" }, { ...query, queue: [] })).toBe(
    "/api/shared/s3cret/history?metric=entered.today&range=today&step=30&band=1",
  );
  expect(historyUrl({ boardId: "b", display: true }, { ...query, queue: [], range: "day", day: "2026-11-28" })).toBe(
    "/api/tv/boards/b/history?metric=entered.today&range=day&day=2026-11-28&step=30&band=1",
  );
});

it("shares one answer among a board, its draft and its queues' pages, and keeps links apart without their token", () => {
  const board = pastKeys.history({ boardId: "b" }, query);
  expect(pastKeys.history({ boardId: "b", draft: true }, query)).toEqual(board);
  expect(pastKeys.history({ boardId: "b", queueId: "q" }, query)).toEqual(board);
  expect(pastKeys.history({ boardId: "b", sample: "s" }, query)).toEqual(board);
  expect(pastKeys.history({ boardId: "b", link: "s3cret" }, query)).not.toEqual(board);
  expect(JSON.stringify(pastKeys.history({ boardId: "b", link: "s3cret" }, query))).not.toContain("s3cret");
});
