import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import type { TileContext, TileResult } from "../tile-context";
import { queueRows } from "./queue-table";

const MOST_CELLS = 500;

/** Many queues, a cell each. */
export function evaluateHeatGrid(options: OptionsByKind["heat-grid"], context: TileContext): TileResult {
  const { queues, key, sizeBy, sort, most } = options;
  const size = { equal: [], waiting: ["interactionsWaitInQueue.rt"], entered: ["entered.today"] }[sizeBy];
  return queueRows(
    {
      queues,
      columns: [{ key, thresholds: context.tile.thresholds }],
      sort: { by: sort },
      breachedFirst: false,
      most: most ?? MOST_CELLS,
      also: size,
    },
    context,
  );
}
