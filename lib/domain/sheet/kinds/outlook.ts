import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { outlookCells } from "../outlook-cells";
import type { TileContext, TileResult } from "../tile-context";

/** What comes next of one queue, as far as it is known. Its row is shown by name alone, for the tile leads to its page. */
export function evaluateOutlook({ queue: id }: OptionsByKind["outlook"], { data, settings }: TileContext): TileResult {
  if (id === null) return { cells: { problem: "nothing-chosen" } };
  const row = data.queues.find((one) => one.id === id);
  if (row === undefined) return { cells: data.known.has("queues") ? { problem: "gone", from: "queues" } : {} };
  // What came next of a moment gone by is recorded, not estimated.
  if (data.recorded !== undefined) return { name: row.name, cells: { problem: "not-foretold", from: "queues" } };
  const outlook = settings.outlook?.(id) ?? null;
  return {
    name: row.name,
    cells: { from: "queues", ...(outlook !== null && { known: 1, ...outlookCells(outlook) }) },
    shows: [{ kind: "queues", ids: [id], keys: [] }],
  };
}
