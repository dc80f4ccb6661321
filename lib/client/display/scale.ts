import type { DisplaySettings } from "@/lib/domain/display/settings";

/** What boards are designed for: DESIGN.md's wall. */
const DESIGNED = { diagonalInches: 55, distanceM: 6 } as const;
/** Smaller words than these nobody needs, however near they stand. */
const LEAST = 0.8;
/** The board that makes itself has room for words that are larger by so much. */
const MOST = 1.1;

interface DisplayScale {
  /** Of a board that makes itself: it shows as many queues and agents as there is room for. */
  readonly automatic: number;
  /** Of a designed board, whose tiles are as large as somebody made them: larger words would not fit into them. */
  readonly designed: number;
}

/** By how much larger than designed words are, so that they look as large from where people stand; 1 where nothing is said. */
export function displayScale(screen: DisplaySettings["screen"]): DisplayScale {
  if (screen === null) return { automatic: 1, designed: 1 };
  const asked = (screen.distanceM / DESIGNED.distanceM) * (DESIGNED.diagonalInches / screen.diagonalInches);
  const scale = Math.max(LEAST, Math.round(asked * 100) / 100);
  return { automatic: Math.min(MOST, scale), designed: Math.min(1, scale) };
}
