import type { Language } from "@/lib/domain/locale";
import type { OpeningHours } from "@/lib/domain/threshold/opening-hours";

/**
 * What a display may know of agents, from the most to the least: whole names, first names, initials, rows without a name; in a lobby no
 * agent data at all. The server keeps to it: what a display may not show is not sent to it.
 */
export const DISPLAY_PRIVACY = ["full", "first", "initials", "hidden", "lobby"] as const;
export type DisplayPrivacy = (typeof DISPLAY_PRIVACY)[number];

/** How long one item stays, s. */
export const ITEM_SECONDS = { fewest: 5, most: 3600, initial: 30 } as const;
export const MOST_ITEMS = 50;

/** A board, or one page of it, in a playlist. */
export interface PlaylistItem {
  /** Unique in the playlist. */
  readonly id: string;
  readonly boardId: string;
  /** Of a designed board; null: all of its pages in turn, each for `seconds`. A board that makes itself has none. */
  readonly pageId: string | null;
  readonly seconds: number;
  /** When it plays; null: always. Zone "tenant" is the tenant's own. */
  readonly hours: OpeningHours | null;
  /** Whether it is shown, out of its turn and its hours, for as long as something on it is breached. */
  readonly takesOver: boolean;
}

/** What a display does at night: a black overlay that lets some light through, or none. */
export const NIGHT_LOOKS = ["dim", "black"] as const;
export type NightLook = (typeof NIGHT_LOOKS)[number];

export interface DisplaySettings {
  /** In the order in which they are shown; empty: nothing yet. */
  readonly playlist: readonly PlaylistItem[];
  readonly privacy: DisplayPrivacy;
  readonly theme: "dark" | "light";
  readonly language: Language;
  /** From these follows how large words are; null: as designed for six metres and 55 inches. */
  readonly screen: { readonly diagonalInches: number; readonly distanceM: number } | null;
  readonly night: { readonly look: NightLook; readonly hours: OpeningHours } | null;
  /** Whether everything moves by a few pixels from time to time, so that nothing burns in. */
  readonly shifts: boolean;
  /** A chime when a board takes over. */
  readonly chime: boolean;
  /** Keeps the chime silent until somebody undoes it. */
  readonly muted: boolean;
}
