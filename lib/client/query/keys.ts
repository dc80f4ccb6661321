import { type LiveScope, scopeKey } from "@/lib/client/live/scope";

/** Query keys of the browser, in one table; those of the past are loaded with what shows it (past.ts). Keys carry ids only, never anything secret. */
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
  /** What comes next is worked out anew with every sweep, and is asked for this often while a page shows it. */
  outlook: 10_000,
  /** Who is on a board changes slowly: a list of names serves this long, and is kept for a while longer. */
  namesStale: 30_000,
  namesKeptFor: 300_000,
} as const;
