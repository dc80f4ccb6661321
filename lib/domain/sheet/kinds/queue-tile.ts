import { kindOf } from "@/lib/domain/board/kinds/registry";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { columnCell, rowCell, type SheetCell } from "../cells";
import { ruleCells } from "../figure";
import type { TileContext, TileResult } from "../tile-context";
import { queueLevels } from "./queue-levels";

/** One queue. Its row is sent as it is, with the levels that its rules give it. */
export function evaluateQueue(options: OptionsByKind["queue"], context: TileContext): TileResult {
  const { tile, document, data, judging, settings } = context;
  const { queue: id } = options;
  if (id === null) return { cells: { problem: "nothing-chosen" } };
  const row = data.queues.find((one) => one.id === id);
  if (row === undefined) return { cells: data.known.has("queues") ? { problem: "gone", from: "queues" } : {} };
  const { level, wait, serviceLevel, rules } = queueLevels(tile.id, row, data, judging);
  const cells: Record<string, SheetCell> = { from: "queues" };
  if (level !== "calm") cells.level = level;
  if (wait !== "calm") cells[rowCell("level", id, "wait")] = wait;
  if (serviceLevel !== "calm") cells[rowCell("level", id, "service-level")] = serviceLevel;
  for (const part of ["wait", "service-level"] as const)
    Object.assign(
      cells,
      ruleCells(rules[part], (field) => columnCell(field, part)),
    );
  return {
    name: row.name,
    cells,
    shows: [
      { kind: "queues", ids: [id], keys: kindOf("queue").needs(options, { document, tenant: settings.rules }).queues },
    ],
  };
}
