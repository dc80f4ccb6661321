import { historyUrl } from "@/lib/client/history/history-url";
import { type LiveScope, scopeUrl } from "@/lib/client/live/scope";
import { WINDOW_MINUTES } from "@/lib/client/replay/moments";
import { type HistoryView, historyView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { type LiveView, liveView, type TrendView, trendView } from "@/lib/contracts/live";
import { type OutlookView, outlookView } from "@/lib/contracts/outlook";
import { type ReplayView, replayView } from "@/lib/contracts/replay";
import { fetchJson } from "./fetch-json";

/* What the browser asks for by plain requests. Loaded when the first of them is made: the page is there before it. */

export function requestLive(scope: LiveScope, signal: AbortSignal): Promise<LiveView> {
  return fetchJson(scopeUrl(scope, "live"), liveView, signal);
}

export function requestTrend(scope: LiveScope, signal: AbortSignal): Promise<TrendView> {
  return fetchJson(scopeUrl(scope, "trend"), trendView, signal);
}

export function requestOutlook(scope: LiveScope, signal: AbortSignal): Promise<OutlookView> {
  return fetchJson(scopeUrl(scope, "outlook"), outlookView, signal);
}

/** What was recorded. The browser's own cache asks with the ETag it knows, so what has not changed is not sent again. */
export function requestHistory(scope: LiveScope, query: HistoryQuery, signal: AbortSignal): Promise<HistoryView> {
  return fetchJson(historyUrl(scope, query), historyView, signal);
}

/** The hour of a board's past that begins at `fromMs`, epoch ms. */
export function requestReplay(boardId: string, fromMs: number, signal: AbortSignal): Promise<ReplayView> {
  return fetchJson(`${scopeUrl({ boardId }, "replay")}?from=${fromMs}&minutes=${WINDOW_MINUTES}`, replayView, signal);
}
