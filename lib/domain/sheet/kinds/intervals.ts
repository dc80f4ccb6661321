import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { isGroupCount } from "@/lib/domain/history/group-count";
import { isAgentCount } from "@/lib/domain/history/metric";
import { joinIds } from "../cells";
import { chosenGroups, chosenQueues } from "../selections";
import type { TileContext, TileResult } from "../tile-context";

/**
 * Which queues a chart of intervals is of. The intervals themselves are asked for by whoever draws it: they do not change with every sweep. Its queues
 * and groups are shown by name alone, which is what lets a display and a link ask for their history. Agents are counted over the whole tenant, and
 * those of a group whatever queues they serve: where that may not be told, `withheld` and `groupless` say so.
 */
export function evaluateIntervals({ queues, series }: OptionsByKind["intervals"], { data }: TileContext): TileResult {
  const ofGroups = series.filter(({ metric }) => isGroupCount(metric));
  if (ofGroups.length === series.length && ofGroups.every(({ group }) => group === null))
    return { cells: { from: "groups", problem: "nothing-chosen" } };
  const ids = chosenQueues(queues, data).map(({ id }) => id);
  if (ids.length === 0) {
    if (!data.known.has("queues")) return { cells: {} };
    if (!("all" in queues)) return { cells: { from: "queues", problem: "media" in queues ? "no-media" : "gone" } };
  }
  const counts = series.filter(({ metric }) => isAgentCount(metric)).length;
  const withheld = data.isWhole ? 0 : counts;
  const groupless = data.hasGroups ? 0 : ofGroups.length;
  if (withheld + groupless === series.length) return { cells: { from: "queues", problem: "counts-of-whole" } };
  const groups = chosenGroups({ ids: ofGroups.flatMap(({ group }) => group ?? []) }, data).map(({ id }) => id);
  return {
    cells: {
      from: "queues",
      ...(!("all" in queues) && { ids: joinIds(ids) }),
      ...(withheld > 0 && { withheld: 1 }),
      ...(groupless > 0 && { groupless: 1 }),
    },
    shows: [
      { kind: "queues", ids, keys: [] },
      ...(groups.length > 0 ? [{ kind: "groups", ids: groups, keys: [] } as const] : []),
    ],
  };
}
