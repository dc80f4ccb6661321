import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { joinIds } from "../cells";
import { chosenQueues } from "../selections";
import type { TileContext, TileResult } from "../tile-context";

/**
 * Which queues a chart of intervals is of. The intervals themselves are asked for by whoever draws it: they do not change with every sweep. Its queues
 * are shown by name alone, which is what lets a display and a link ask for their history.
 */
export function evaluateIntervals({ queues }: OptionsByKind["intervals"], { data }: TileContext): TileResult {
  const ids = chosenQueues(queues, data).map(({ id }) => id);
  if (ids.length === 0) {
    if (!data.known.has("queues")) return { cells: {} };
    if (!("all" in queues)) return { cells: { from: "queues", problem: "media" in queues ? "no-media" : "gone" } };
  }
  return {
    cells: "all" in queues ? { from: "queues" } : { from: "queues", ids: joinIds(ids) },
    shows: [{ kind: "queues", ids, keys: [] }],
  };
}
