import { queryOptions, skipToken } from "@tanstack/react-query";
import type { Connection } from "@/lib/client/live/connection";
import { type LiveScope, scopeUrl } from "@/lib/client/live/scope";
import { boardList, liveView, trendView } from "@/lib/contracts/live";
import { fetchJson } from "./fetch-json";
import { CADENCE, keys } from "./keys";

/** The boards the signed-in person may see. */
export function boardsOptions() {
  return queryOptions({
    queryKey: keys.boards(),
    queryFn: ({ signal }) => fetchJson("/api/boards", boardList, signal),
    staleTime: CADENCE.boardsStale,
  });
}

/** A scope's live view. Never fetches by itself: the feed that `useFollow` mounts writes it. */
export function liveOptions(scope: LiveScope) {
  return queryOptions({
    queryKey: keys.live(scope),
    queryFn: ({ signal }) => fetchJson(scopeUrl(scope, "live"), liveView, signal),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: CADENCE.liveKeptFor,
    structuralSharing: false,
  });
}

/** How a scope is being followed. Only the feed writes it. */
export function connectionOptions(scope: LiveScope) {
  return queryOptions<Connection>({
    queryKey: keys.connection(scope),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: CADENCE.liveKeptFor,
  });
}

/** The last 60 minutes of a scope, by the minute. */
export function trendOptions(scope: LiveScope) {
  return queryOptions({
    queryKey: keys.trend(scope),
    queryFn: ({ signal }) => fetchJson(scopeUrl(scope, "trend"), trendView, signal),
    gcTime: CADENCE.liveKeptFor,
  });
}
