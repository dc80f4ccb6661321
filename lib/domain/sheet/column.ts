import { calculatedId } from "@/lib/domain/board/measure";
import type { QueueRow } from "@/lib/domain/snapshot";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import { CALM, type Verdict } from "./judging";
import { measured, ofRows } from "./measured";
import type { TileContext } from "./tile-context";

/** A column's figure of one queue, with its level; words have none. */
export function columnOf(
  row: QueueRow,
  { key, thresholds }: { readonly key: string; readonly thresholds: TileThresholds },
  { tile, document, data, judging }: TileContext,
): { readonly value: number | null; readonly verdict: Verdict } {
  const id = calculatedId(key);
  const made =
    id === null
      ? ofRows("queues", key, [row], data)
      : measured({ of: "calculated", id, queues: { ids: [row.id] } }, document, data);
  const { value, unit, ticks, subject, around } = made;
  if (value === null) return { value, verdict: CALM };
  const figure = { subject, thresholds, value, unit, grows: ticks, around };
  return { value, verdict: judging.verdict(`${tile.id}\n${row.id}\n${key}`, figure) };
}
