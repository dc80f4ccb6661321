import { historyScope, historySearch } from "@/lib/client/history/history-url";
import { type LiveScope, scopeKey } from "@/lib/client/live/scope";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { WRITTEN_WITHIN_MS } from "@/lib/domain/history/written";

/** Every query key of the browser, in one table. Keys carry ids only, never anything secret. */
export const keys = {
  boards: () => ["boards"] as const,
  /** What the views of all scopes begin with. */
  lives: () => ["live"] as const,
  live: (scope: LiveScope) => [...keys.lives(), ...scopeKey(scope)] as const,
  connection: (scope: LiveScope) => ["connection", ...scopeKey(scope)] as const,
  /** What the last hours of all scopes begin with. */
  trends: () => ["trend"] as const,
  trend: (scope: LiveScope) => [...keys.trends(), ...scopeKey(scope)] as const,
  outlook: (scope: LiveScope) => ["outlook", ...scopeKey(scope)] as const,
  /** What all answers about the past of whatever scope begin with. */
  allHistories: () => ["history"] as const,
  /** What all answers about a scope's past begin with. */
  histories: (scope: LiveScope) => [...keys.allHistories(), ...scopeKey(historyScope(scope))] as const,
  history: (scope: LiveScope, query: HistoryQuery) => [...keys.histories(scope), historySearch(query)] as const,
  replay: (boardId: string, fromMs: number) => ["replay", boardId, fromMs] as const,
  names: (boardId: string) => ["names", boardId] as const,
};

/** How often things are asked for and how long they are kept, all in ms. */
export const CADENCE = {
  /** A view nobody follows any more is dropped after this long. */
  liveKeptFor: 60_000,
  /** The trend's newest minute is complete on the server this long after the full minute. */
  trendSettles: 2_000,
  /** Browsers ask for the trend spread over this long, not all at the full minute. */
  trendSpread: 3_000,
  /** What is recorded of a minute can be read so long after it, and a little more: clocks differ. Browsers ask for it spread as for the trend. */
  historySettles: WRITTEN_WITHIN_MS + 1_000,
  /** What comes next is worked out anew with every sweep, and is asked for this often while a page shows it. */
  outlook: 10_000,
  /** Days change slowly: what is recorded of a week or a month is asked for anew this often. */
  historyOfDays: 300_000,
  /** Who is on a board changes slowly: a list of names serves this long, and is kept for a while longer. */
  namesStale: 30_000,
  namesKeptFor: 300_000,
} as const;
