import type { SheetCell } from "./cells";
import type { SheetData } from "./data";

/** Why nothing is told of single agents in a recorded moment. */
export const ONLY_COUNTED = "only-counted";

/** Of a tile of single agents, where they are known by their number in each state alone, as in a recorded moment: it has nobody to tell of. */
export function onlyCounted({ recorded }: SheetData): Readonly<Record<string, SheetCell>> {
  return recorded === undefined ? {} : { problem: ONLY_COUNTED };
}
