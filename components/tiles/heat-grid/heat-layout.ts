import { numeralWidth } from "@/components/ui/fit";

/** How the cells of a grid are laid out, em of the board's root. */
export interface HeatPlan {
  readonly columns: number;
  /** Of a cell with the gap below it. */
  readonly height: number;
  readonly width: number;
  readonly gap: number;
}

const GAP = 0.35;
/** The smallest cell in which a name and a number stand below each other, and the largest that is worth its room. */
const LEAST = { width: 6.6, height: 3.8 };
const MOST_HEIGHT = 8;
/** A cell reads best at about this shape. */
const SHAPE = 2.2;

/** The arrangement in which all cells are as large as can be; where not all fit, the smallest that can be read. */
export function heatLayout(count: number, room: { readonly width: number; readonly height: number }): HeatPlan {
  const mostColumns = Math.max(1, Math.floor((room.width + GAP) / (LEAST.width + GAP)));
  let best: HeatPlan | null = null;
  let bestScore = 0;
  for (let columns = 1; columns <= Math.min(mostColumns, Math.max(1, count)); columns += 1) {
    const lines = Math.ceil(count / columns);
    const width = (room.width - (columns - 1) * GAP) / columns;
    const height = Math.min(MOST_HEIGHT, (room.height + GAP) / lines);
    if (height - GAP < LEAST.height) continue;
    // As large as the smaller of its sides allows.
    const score = Math.min(width, (height - GAP) * SHAPE);
    if (score > bestScore) {
      bestScore = score;
      best = { columns, height, width, gap: GAP };
    }
  }
  if (best !== null) return best;
  const width = (room.width - (mostColumns - 1) * GAP) / mostColumns;
  return { columns: mostColumns, height: LEAST.height + GAP, width, gap: GAP };
}

/** Around what a cell shows, its bar of size with the gap before it, and a mark with the gap before it, em. */
const PADDING = 1.2;
const WEIGHT = 3.6;
const MARK = 1.5;

/** Size of a cell's figure, em. */
export function heatFigureSize({ height, gap, width }: HeatPlan): number {
  return Math.max(1, Math.min(3, (height - gap) * 0.42, width / 5));
}

/** Whether a level's mark has room behind the figure, where it shortens no name. `figure`: as it is written. */
export function markHasRoom(figure: string, plan: HeatPlan, hasWeight: boolean): boolean {
  const taken = numeralWidth(figure) * heatFigureSize(plan) + (hasWeight ? WEIGHT : 0);
  return PADDING + taken + MARK <= plan.width;
}
