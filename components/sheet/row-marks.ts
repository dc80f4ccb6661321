import { partAge } from "@/components/board/age";
import { alarmOf } from "@/components/board/alarm";
import type { LegendMark } from "@/components/board/legend-marks";
import type { LiveView } from "@/lib/contracts/live";
import { levelIn, rowCell } from "@/lib/domain/sheet/cells";
import type { RowKind } from "@/lib/domain/snapshot";
import { rowsNow } from "./rows-now";
import { tileCells } from "./tile-now";

/** Where a tile's rows have shapes without words. */
export interface WordlessMarks {
  readonly kind: RowKind;
  /** The keys of the figures that are shown. */
  readonly columns: readonly string[];
  /** Whether the rows themselves have them as well. */
  readonly own: boolean;
}

/** A level that is marked without a word: of a figure, or of the row itself. */
interface Marked extends Pick<LegendMark, "level"> {
  readonly of: "figure" | "row";
}

/** The levels that are marked in a tile's rows while these are as old as they are. Those on other pages count: a legend does not come and go with them. */
export function rowMarks(
  view: LiveView,
  tileId: string,
  { kind, columns, own }: WordlessMarks,
  now: number,
): readonly Marked[] {
  const cells = tileCells(view, tileId) ?? {};
  const { level: age } = partAge(view, kind, now);
  const levelsOf = (keys: readonly string[]) => {
    const ids = rowsNow(view, tileId)?.ids ?? [];
    return new Set(ids.flatMap((id) => keys.map((key) => alarmOf(age, levelIn(cells[rowCell("level", id, key)])))));
  };
  const found = { row: levelsOf(own ? [""] : []), figure: levelsOf(columns) };
  return (["breach", "near"] as const).flatMap((level) =>
    (["figure", "row"] as const).filter((of) => found[of].has(level)).map((of) => ({ of, level })),
  );
}
