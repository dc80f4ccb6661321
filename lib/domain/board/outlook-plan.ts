import type { Room } from "./type-scale";

/** How the parts of a tile of what comes next stand below each other. */
export interface OutlookPlan {
  /** Each part in a line of its own, name and figure beside each other, and nothing more said of it. */
  readonly isInLine: boolean;
  /** Height of each part, and of its figure's letters, em. */
  readonly height: number;
  readonly figure: number;
}

/** What the words below a figure take, em: one line of a note. */
const NOTE = 1.7;
/** What parts leave free between each other, em. */
const GAP = 0.6;
/** A figure of fewer em than this says no more than a line would. */
const LEAST_FIGURE = 1.5;
const LARGEST = 5;
/** The widest of what is usually said, em of its letters: "12 agents short". */
const WIDEST = 7.4;

export function outlookPlan(parts: number, { width, height }: Room): OutlookPlan {
  const own = height / Math.max(1, parts);
  const gap = parts > 1 ? GAP : 0;
  const figure = Math.min(LARGEST, (own - NOTE - gap) / 1.2, width / WIDEST);
  if (figure >= LEAST_FIGURE) return { isInLine: false, height: own, figure };
  return { isInLine: true, height: own, figure: Math.max(1, Math.min(LEAST_FIGURE, own / 1.35, width / 14)) };
}
