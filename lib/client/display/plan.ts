import { isSamePage, type Showing, type Turn } from "@/lib/domain/display/player";
import { type Hand, heldAt } from "./hand";
import type { createPlayingMemory } from "./playing-memory";
import { isAllowedIn, type Snapshot } from "./snapshot";

/** A page is mounted this long before its turn, ms: enough for a slow set to load and draw it. */
const PREPARE_MS = 10_000;

/** What is to be seen at a moment, why, and what comes then. */
export interface Plan {
  readonly now: Showing | null;
  readonly isTakeover: boolean;
  /** What a remote control has turned to, with the time until which it stays. */
  readonly hand: Hand;
  /** Since when the schedule has what is seen, epoch ms on the server's clock; null: the schedule has nothing to do with it. */
  readonly since: number | null;
  /** What follows by the schedule; null: nothing else, or nobody knows when. */
  readonly next: Turn | null;
  /** The same once it is time to have it ready. */
  readonly coming: Showing | null;
}

/** A breach goes before a remote control, and that before the schedule. `at` is epoch ms on the server's clock. */
export function planAt(snapshot: Snapshot, at: number, playingAt: ReturnType<typeof createPlayingMemory>): Plan {
  const { now, next, isTakeover } = playingAt(snapshot.inputs, at);
  const hand = isTakeover ? null : heldAt(snapshot.hand, at, isAllowedIn(snapshot.state));
  if (hand !== null) return { now: hand.showing, isTakeover, hand, since: null, next: null, coming: null };
  const another = next === null || isSamePage(now, next) ? null : next;
  const isSoon = another !== null && at >= another.startedAt - PREPARE_MS;
  return {
    ...{ now: showingOf(now), isTakeover, hand, next: another, since: now?.startedAt ?? null },
    coming: isSoon ? showingOf(another) : null,
  };
}

function showingOf(turn: Turn | null): Showing | null {
  return turn === null ? null : { itemId: turn.itemId, boardId: turn.boardId, pageId: turn.pageId };
}
