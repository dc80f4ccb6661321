import { isSamePage, type Showing } from "@/lib/domain/display/player";

/** What a remote control did: which page it turned to, whether it stays there, and until when (epoch ms). Null: the schedule has it. */
export type Hand = { readonly showing: Showing; readonly isPaused: boolean; readonly until: number } | null;

export type RemoteKey = "previous" | "next" | "pause";

/** After so long without a key the schedule has it again, ms: nobody comes back to a wall to put it right. */
const TURNED_FOR = 60_000;
const PAUSED_FOR = 15 * 60_000;

/** What a key does to what is shown; `showings` are the pages that play at this hour. */
export function pressed(
  hand: Hand,
  key: RemoteKey,
  showings: readonly Showing[],
  shown: Showing | null,
  now: number,
): Hand {
  const at = hand?.showing ?? shown;
  if (at === null || showings.length === 0) return null;
  if (key === "pause") return hand?.isPaused === true ? null : { showing: at, isPaused: true, until: now + PAUSED_FOR };
  const index = showings.findIndex((one) => isSamePage(one, at));
  const step = key === "next" ? 1 : -1;
  const showing = showings[(index + step + showings.length) % showings.length];
  if (showing === undefined) return hand;
  const isPaused = hand?.isPaused ?? false;
  return { showing, isPaused, until: now + (isPaused ? PAUSED_FOR : TURNED_FOR) };
}

/** What is left of it at a moment (epoch ms): nothing once its time is over, or when the page may not be shown any more. */
export function heldAt(hand: Hand, now: number, isAllowed: (page: Showing) => boolean): Hand {
  return hand !== null && now < hand.until && isAllowed(hand.showing) ? hand : null;
}

const KEYS: ReadonlyMap<string, RemoteKey> = new Map(
  Object.entries({
    ArrowLeft: "previous",
    ArrowRight: "next",
    PageUp: "previous",
    PageDown: "next",
    MediaTrackPrevious: "previous",
    MediaTrackNext: "next",
    ChannelDown: "previous",
    ChannelUp: "next",
    Enter: "pause",
    " ": "pause",
    MediaPlayPause: "pause",
  } as const),
);

/** What a key of a remote control or a keyboard means here; null: nothing, and the browser's own meaning stands ("Back" above all). */
export function remoteKey(event: {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}): RemoteKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return KEYS.get(event.key) ?? null;
}
