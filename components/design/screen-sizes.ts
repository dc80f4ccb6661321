import { SCREENS as SCREENS_IN_EM } from "@/lib/domain/board/type-scale";

/** The screens that a board can be looked at for, in the order of the bar. */
export const SCREEN_SIZES = ["720p", "1080p", "4k", "portrait", "phone"] as const;
export type ScreenSize = (typeof SCREEN_SIZES)[number];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels. */
export const SCREENS: Readonly<Record<ScreenSize, Size>> = {
  "720p": { width: 1280, height: 720 },
  "1080p": { width: 1920, height: 1080 },
  "4k": { width: 3840, height: 2160 },
  portrait: { width: 1080, height: 1920 },
  phone: { width: 390, height: 844 },
};

/** Whether a page keeps its places there; on the others it flows, and is only looked at. */
export function isWallSize(size: ScreenSize): size is Exclude<ScreenSize, "portrait" | "phone"> {
  return size !== "portrait" && size !== "phone";
}

/** What everything on a phone is measured by, CSS px; the same as in board.css. */
const PHONE_EM = 16;

/** The em of a board on that screen, CSS px: as sheet.css and board.css make it. */
export function emOf(size: ScreenSize): number {
  if (size === "phone") return PHONE_EM;
  const { width, height } = SCREENS[size];
  const shape = SCREENS_IN_EM[size === "portrait" ? "portrait" : "landscape"];
  return Math.min(width / shape.width, height / shape.height);
}

/** Smaller, nothing could be taken hold of. */
const SMALLEST = 0.05;

/**
 * How much of its size something is shown in, to fit a room (both CSS px). What is worked on fills the room; what is only looked at is
 * not made larger than it is.
 */
export function fittingScale(size: ScreenSize, real: Size, room: Size): number {
  const fit = Math.min(room.width / real.width, room.height / real.height);
  return Math.max(SMALLEST, isWallSize(size) ? fit : Math.min(1, fit));
}
