import { type LiveScope, scopeUrl } from "@/lib/client/live/scope";
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
