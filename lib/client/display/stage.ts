import { isSamePage, type Showing } from "@/lib/domain/display/player";

/** What is on the stage: what is seen, and what is mounted beside it out of sight. */
export interface Stage {
  readonly shown: Showing | null;
  readonly mounted: readonly Showing[];
}

export const EMPTY_STAGE: Stage = { shown: null, mounted: [] };

interface Plan {
  /** What should be shown; null: nothing. */
  readonly now: Showing | null;
  /** What is about to be. */
  readonly coming: Showing | null;
  /** Whether a page is loaded, live and drawn. */
  isReady(page: Showing): boolean;
  /** Whether this display may show a page at all, whosever turn it is. */
  isAllowed(page: Showing): boolean;
}

/**
 * What is on the stage from now on. A page whose turn it is waits out of sight until it is ready, and the one before stays as long: a display
 * is never blank in between. What is neither shown nor about to be is not mounted, so memory does not grow with the playlist.
 */
export function stageAt({ shown }: Stage, { now, coming, isReady, isAllowed }: Plan): Stage {
  const isKept = shown !== null && now !== null && !isSamePage(shown, now) && isAllowed(shown) && !isReady(now);
  const seen = isKept ? shown : now;
  const wanted = [seen, now, coming].filter((page) => page !== null);
  return {
    shown: seen,
    mounted: wanted.filter((page, index) => wanted.findIndex((one) => isSamePage(one, page)) === index),
  };
}

/** The same for two showings of one page, and for no others. */
export function pageKey({ boardId, pageId }: Pick<Showing, "boardId" | "pageId">): string {
  return JSON.stringify([boardId, pageId]);
}
