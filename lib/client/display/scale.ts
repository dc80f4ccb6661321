import type { DisplaySettings } from "@/lib/domain/display/settings";

/** What boards are designed for: DESIGN.md's wall. */
const DESIGNED = { diagonalInches: 55, distanceM: 6 } as const;
/** Beyond these a board has too little room for its words, or words that nobody needs that small. */
const LEAST = 0.8;
const MOST = 1.4;

/** How much larger than designed words have to be, so that they look as large from where people stand; 1 where nothing is said. */
export function displayScale(screen: DisplaySettings["screen"]): number {
  if (screen === null) return 1;
  const scale = (screen.distanceM / DESIGNED.distanceM) * (DESIGNED.diagonalInches / screen.diagonalInches);
  return Math.min(MOST, Math.max(LEAST, Math.round(scale * 100) / 100));
}
