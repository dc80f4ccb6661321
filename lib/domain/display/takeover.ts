import type { Breaches } from "./breached";
import type { PlaylistItem } from "./settings";

/**
 * How long a board must have been calm before it gives the screen back, ms: with each call that is answered another may come into breach, and a
 * screen that jumps to and fro is read by nobody. Two refreshes of 8x8's data.
 */
export const CALM_FOR_MS = 10_000;

/** A board that shows itself out of turn. */
export interface HeldTakeover {
  readonly itemId: string;
  readonly boardId: string;
  /** The page that has the breach; null where the board has no pages. */
  readonly pageId: string | null;
  /** Epoch ms at which the breach was seen. */
  readonly since: number;
  /** Since when nothing on it is breached, epoch ms; null: something is, or nobody knows. */
  readonly calmSince: number | null;
}

/** An item that may take over, and how its board stands. */
export interface Watched {
  readonly itemId: string;
  readonly boardId: string;
  readonly breaches: Breaches;
}

/**
 * Which breach goes before the playlist. Whoever has the screen keeps it until they have been calm for a while, also while their numbers are too
 * old to tell; a calm one yields at once to another that is breached. Among several the first of the playlist goes.
 */
export function nextTakeover(
  before: HeldTakeover | null,
  items: readonly Watched[],
  nowMs: number,
): HeldTakeover | null {
  const own = items.find(({ itemId, boardId }) => itemId === before?.itemId && boardId === before.boardId);
  if (before !== null && own !== undefined) {
    const { breaches } = own;
    if (breaches.state === "unknown") return { ...before, calmSince: null };
    if (breaches.pages.length > 0) return { ...before, pageId: pageOf(breaches.pages, before.pageId), calmSince: null };
  }
  for (const { itemId, boardId, breaches } of items) {
    if (breaches.state === "known" && breaches.pages.length > 0)
      return { itemId, boardId, pageId: pageOf(breaches.pages, null), since: nowMs, calmSince: null };
  }
  if (before === null || own === undefined) return null;
  const calmSince = before.calmSince ?? nowMs;
  return nowMs - calmSince < CALM_FOR_MS ? { ...before, calmSince } : null;
}

/** What a display last said that it shows because of a breach. */
export interface SaidTakeover {
  readonly boardId: string;
  readonly pageId: string | null;
  /** When it said so, epoch ms. */
  readonly at: number;
}

/** What a display said longer ago than this is no word of what it shows, ms: by then it counts as silent. */
const SAID_FOR_MS = 5 * 60_000;

/**
 * The breach that has a screen by its own word, for a process that knows nothing of it because it has just started or another one was asked before:
 * held like any other, so it stays while its board is breached, and until it has been calm for a while.
 *
 * @returns null where the playlist lets it take over no (more)
 */
export function resumedTakeover(
  said: SaidTakeover | null,
  playlist: readonly Pick<PlaylistItem, "id" | "boardId" | "pageId" | "takesOver">[],
  nowMs: number,
): HeldTakeover | null {
  if (said === null || nowMs - said.at > SAID_FOR_MS) return null;
  const { boardId, pageId, at } = said;
  const item = playlist.find(
    (one) => one.takesOver && one.boardId === boardId && (one.pageId === null || one.pageId === pageId),
  );
  return item === undefined ? null : { itemId: item.id, boardId, pageId, since: at, calmSince: null };
}

/** The page that is shown already stays while it is breached. */
function pageOf(pages: readonly (string | null)[], shown: string | null): string | null {
  return pages.includes(shown) ? shown : (pages[0] ?? null);
}
