import { historyUrl } from "@/lib/client/history/history-url";
import { type LiveScope, scopeUrl } from "@/lib/client/live/scope";
import { type HistoryView, historyView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { type LiveView, liveView, type TrendView, trendView } from "@/lib/contracts/live";
import { type OutlookView, outlookView } from "@/lib/contracts/outlook";
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
