import { queryOptions, skipToken } from "@tanstack/react-query";
import type { Connection } from "@/lib/client/live/connection";
import { type LiveScope, scopeUrl } from "@/lib/client/live/scope";
import { type LiveView, liveView, trendView } from "@/lib/contracts/live";
import { fetchJson } from "./fetch-json";
import { CADENCE, keys } from "./keys";

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

/** Who and what is on a board, by name alone. */
export interface BoardNames {
  readonly queues: readonly { readonly id: string; readonly name: string }[];
  readonly agents: readonly { readonly id: string; readonly name: string }[];
}

export function namesOf({ queues, agents }: LiveView): BoardNames {
  const nameOf = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return { queues: queues.map(nameOf), agents: agents.map(nameOf) };
}

/** A board's names for a page that does not follow the board; the view they come with is not kept. */
export function namesOptions(boardId: string) {
  return queryOptions({
    queryKey: keys.names(boardId),
    queryFn: async ({ signal }) => namesOf(await fetchJson(scopeUrl({ boardId }, "live"), liveView, signal)),
    staleTime: CADENCE.namesStale,
    gcTime: CADENCE.namesKeptFor,
  });
}
