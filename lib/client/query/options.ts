import { queryOptions, skipToken } from "@tanstack/react-query";
import type { Connection } from "@/lib/client/live/connection";
import type { LiveScope } from "@/lib/client/live/scope";
import type { LiveView } from "@/lib/contracts/live";
import { CADENCE, keys } from "./keys";

/** A scope's live view. Never fetches by itself: the feed that `useFollow` mounts writes it. */
export function liveOptions(scope: LiveScope) {
  return queryOptions<LiveView>({
    queryKey: keys.live(scope),
    queryFn: skipToken,
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

/** The last 60 minutes of a scope, by the minute. A sample's and a replay's come with them. */
export function trendOptions(scope: LiveScope) {
  return queryOptions({
    queryKey: keys.trend(scope),
    queryFn:
      scope.sample !== undefined || scope.replay === true
        ? skipToken
        : async ({ signal }) => (await import("./requests")).requestTrend(scope, signal),
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
    queryFn: async ({ signal }) => namesOf(await (await import("./requests")).requestLive({ boardId }, signal)),
    staleTime: CADENCE.namesStale,
    gcTime: CADENCE.namesKeptFor,
  });
}
