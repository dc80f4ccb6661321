import type { Room } from "@/lib/domain/board/type-scale";

/** The least width of a part's column, em of the board's root. */
const COLUMN = 7.6;
const LABEL = 1.8;

interface GroupPlan {
  readonly columns: number;
  /** How many parts there is room for. */
  readonly most: number;
  /** Of one part's number, em of the board's root. */
  readonly cell: Room;
}

/** How the parts of a group are laid out in a tile's body, em. */
export function groupPlan(parts: number, { width, height }: Room): GroupPlan {
  const widest = Math.min(parts, Math.max(1, Math.floor(width / COLUMN)));
  const lines = Math.max(1, Math.floor(height / (LABEL + 2.4)));
  const most = widest * lines;
  const shown = Math.min(parts, most);
  // In as few lines as there must be, as even as can be: four are two and two, not three and one.
  const columns = Math.max(1, Math.ceil(shown / Math.ceil(shown / widest)));
  return { columns, most, cell: { width: width / columns - 0.8, height: height / Math.ceil(shown / columns) - LABEL } };
}
