import { isSamePage, type Showing, type Turn } from "@/lib/domain/display/player";

/** A page is mounted this long before its turn, ms: enough for a slow set to load and draw it. */
export const PREPARE_MS = 10_000;

/** What is on the stage: what is seen, and what is mounted beside it out of sight. */
export interface Stage {
  readonly shown: Showing | null;
  readonly mounted: readonly Showing[];
}

export const EMPTY_STAGE: Stage = { shown: null, mounted: [] };

interface Plan {
  /** What should be shown at `at`; null: nothing. */
  readonly now: Showing | null;
  readonly next: Turn | null;
  /** Epoch ms on the server's clock. */
  readonly at: number;
  /** Whether a page is loaded, live and drawn. */
  isReady(page: Showing): boolean;
  /** Whether this display may show a page at all, whosever turn it is. */
  isAllowed(page: Showing): boolean;
}

/**
 * What is on the stage from now on. A page whose turn it is waits out of sight until it is ready, and the one before stays as long: a display
 * is never blank in between. What is neither shown nor about to be is not mounted, so memory does not grow with the playlist.
 */
export function stageAt({ shown }: Stage, { now, next, at, isReady, isAllowed }: Plan): Stage {
  const isKept = shown !== null && now !== null && !isSamePage(shown, now) && isAllowed(shown) && !isReady(now);
  const seen = isKept ? shown : now;
  const isSoon = next !== null && at >= next.startedAt - PREPARE_MS;
  const wanted = [seen, now, isSoon ? next : null].filter((page) => page !== null);
  return {
    shown: seen,
    mounted: wanted.filter((page, index) => wanted.findIndex((one) => isSamePage(one, page)) === index),
  };
}

/** The same for two showings of one page, and for no others. */
export function pageKey({ boardId, pageId }: Pick<Showing, "boardId" | "pageId">): string {
  return JSON.stringify([boardId, pageId]);
}
