import { queryOptions } from "@tanstack/react-query";
import { historyScope, historySearch } from "@/lib/client/history/history-url";
import { type LiveScope, scopeKey } from "@/lib/client/live/scope";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import type { ReplayView } from "@/lib/contracts/replay";
import { WRITTEN_WITHIN_MS } from "@/lib/domain/history/written";
import { CADENCE } from "./keys";

/* What was: keys, cadence and options of charts of the past and of replays. A board's first paint needs none of it. */

export const pastKeys = {
  /** What all answers about the past of whatever scope begin with. */
  allHistories: () => ["history"] as const,
  /** What all answers about a scope's past begin with. */
  histories: (scope: LiveScope) => [...pastKeys.allHistories(), ...scopeKey(historyScope(scope))] as const,
  history: (scope: LiveScope, query: HistoryQuery) => [...pastKeys.histories(scope), historySearch(query)] as const,
  replay: (boardId: string, fromMs: number) => ["replay", boardId, fromMs] as const,
};

/** As `CADENCE`, ms. */
export const PAST_CADENCE = {
  /** What is recorded of a minute can be read so long after it, and a little more: clocks differ. Browsers ask for it spread as for the trend. */
  settles: WRITTEN_WITHIN_MS + 1_000,
  /** Days change slowly: what is recorded of a week or a month is asked for anew this often. */
  ofDays: 300_000,
} as const;

/** What was recorded of a board's queues. */
export function historyOptions(scope: LiveScope, query: HistoryQuery) {
  return queryOptions<HistoryView>({
    queryKey: pastKeys.history(scope, query),
    queryFn: async ({ signal }) => (await import("./requests")).requestHistory(scope, query, signal),
    gcTime: CADENCE.liveKeptFor,
  });
}

/** The hour of a board's past that begins at `fromMs`, epoch ms. The replay itself keeps what it has read, so an answer is only asked for to be used. */
export function replayOptions(boardId: string, fromMs: number) {
  return queryOptions<ReplayView>({
    queryKey: pastKeys.replay(boardId, fromMs),
    queryFn: async ({ signal }) => (await import("./requests")).requestReplay(boardId, fromMs, signal),
    gcTime: 0,
  });
}
