/** The screens that a board can be looked at for, in the order of the bar. */
export const SCREEN_SIZES = ["720p", "1080p", "4k", "portrait", "phone"] as const;
export type ScreenSize = (typeof SCREEN_SIZES)[number];

/** CSS pixels. A page in the shape of a wall looks the same on each, only larger. */
export const SCREENS: Readonly<Record<ScreenSize, { readonly width: number; readonly height: number }>> = {
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
