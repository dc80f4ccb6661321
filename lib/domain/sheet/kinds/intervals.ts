import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { isAgentCount } from "@/lib/domain/history/metric";
import { joinIds } from "../cells";
import { chosenQueues } from "../selections";
import type { TileContext, TileResult } from "../tile-context";

/**
 * Which queues a chart of intervals is of. The intervals themselves are asked for by whoever draws it: they do not change with every sweep. Its queues
 * are shown by name alone, which is what lets a display and a link ask for their history. Agents are counted over the whole tenant: where that may not be
 * told, `withheld` says so.
 */
export function evaluateIntervals({ queues, series }: OptionsByKind["intervals"], { data }: TileContext): TileResult {
  const ids = chosenQueues(queues, data).map(({ id }) => id);
  if (ids.length === 0) {
    if (!data.known.has("queues")) return { cells: {} };
    if (!("all" in queues)) return { cells: { from: "queues", problem: "media" in queues ? "no-media" : "gone" } };
  }
  const counts = series.filter(({ metric }) => isAgentCount(metric)).length;
  if (!data.isWhole && counts > 0 && counts === series.length)
    return { cells: { from: "queues", problem: "counts-of-whole" } };
  const withheld = !data.isWhole && counts > 0 && { withheld: 1 };
  return {
    cells: "all" in queues ? { from: "queues", ...withheld } : { from: "queues", ids: joinIds(ids), ...withheld },
    shows: [{ kind: "queues", ids, keys: [] }],
  };
}
