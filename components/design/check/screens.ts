import type { Screen } from "@/lib/domain/board/check/screen";

/** Screens as shops name them, those that stand upright last. Of two of one shape only the inches matter. */
export const RESOLUTIONS = [
  "1280x720",
  "1920x1080",
  "2560x1440",
  "3840x2160",
  "1920x1200",
  "2560x1080",
  "1080x1920",
  "2160x3840",
] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** What may be said of a screen: inches, and metres from it. */
export const DIAGONAL = { least: 5, most: 300 } as const;
export const DISTANCE = { least: 0.3, most: 50 } as const;

/** What a board is checked for. */
export interface CheckedScreen {
  readonly resolution: Resolution;
  /** Inches. */
  readonly diagonal: number;
  /** Metres. */
  readonly distance: number;
}

/** A television as most floors have it, read from across the room. */
export const USUAL_SCREEN: CheckedScreen = { resolution: "1920x1080", diagonal: 55, distance: 6 };

export function screenOf({ resolution, diagonal, distance }: CheckedScreen): Screen {
  const [width = 0, height = 0] = resolution.split("x").map(Number);
  return { widthPx: width, heightPx: height, diagonalInches: diagonal, distanceM: distance };
}

/** A screen as a browser remembers it: `1920x1080 55 6`. */
export function writeScreen({ resolution, diagonal, distance }: CheckedScreen): string {
  return `${resolution} ${diagonal} ${distance}`;
}

/** What a browser remembered; null for what no screen was written as. */
export function readScreen(text: string): CheckedScreen | null {
  const [first, second, third, ...more] = text.split(" ");
  const resolution = RESOLUTIONS.find((one) => one === first);
  const [diagonal, distance] = [Number(second), Number(third)];
  if (resolution === undefined || more.length > 0) return null;
  return isWithin(diagonal, DIAGONAL) && isWithin(distance, DISTANCE) ? { resolution, diagonal, distance } : null;
}

export function isWithin(value: number, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return value >= least && value <= most;
}
