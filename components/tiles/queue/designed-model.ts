import { tileCells } from "@/components/sheet/tile-now";
import type { LiveView } from "@/lib/contracts/live";
import { levelIn, rowCell } from "@/lib/domain/sheet/cells";
import { type QueueModel, queueModel } from "./queue-model";

/**
 * The model of a queue on a designed board: its levels are the server's, by the rules that apply there. Apart from `queue-model.ts`, so that a board
 * which makes itself loads nothing of designed ones.
 */
export function designedModel(view: LiveView, tileId: string, queueId: string, now: number): QueueModel | null {
  const model = queueModel(view, queueId, now);
  const cells = tileCells(view, tileId);
  if (model === null || cells === null) return null;
  return {
    ...model,
    level: levelIn(cells.level),
    waitLevel: levelIn(cells[rowCell("level", queueId, "wait")]),
    serviceLevelLevel: levelIn(cells[rowCell("level", queueId, "service-level")]),
  };
}
