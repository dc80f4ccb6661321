import { QUARTER_MS } from "@/lib/domain/history/quarter";
import type { Subject } from "@/lib/domain/history/subject";
import type { Units } from "@/lib/domain/history/units";

const QUARTERS = 96;

/** By subject and name: the values of a day's first quarters, and under "… before" that of the quarter before it. */
export type Kept = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** A day of UTC as it is kept, quarter by quarter. @param begun how many of its quarters have begun */
export function keptDay(kept: Kept, dayMs: number, begun: number): Units {
  return {
    fromMs: dayMs - QUARTER_MS,
    unitMs: QUARTER_MS,
    begun: 1 + begun,
    runs: begun < QUARTERS,
    isZoneKnown: true,
    of: (name: string, subject: Subject) => {
      const own = kept[subject]?.[name];
      if (own === undefined) return null;
      const column = new Float64Array(QUARTERS + 1).fill(Number.NaN);
      column.set(own, 1);
      column[0] = kept[subject]?.[`${name} before`]?.[0] ?? Number.NaN;
      return column;
    },
  };
}
