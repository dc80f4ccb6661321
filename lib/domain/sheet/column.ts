import { calculatedId } from "@/lib/domain/board/measure";
import type { AgentRow, QueueRow } from "@/lib/domain/snapshot";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import { CALM, type Verdict } from "./judging";
import { measured, ofRows } from "./measured";
import type { TileContext } from "./tile-context";

/** A column of a table or a list, as far as it is judged. */
export interface Column {
  readonly key: string;
  readonly thresholds: TileThresholds;
}

/** A column's figure of one queue or agent, with its level; words have none. Boards calculate of queues only. */
export function columnOf(
  of: "queues" | "agents",
  row: QueueRow | AgentRow,
  { key, thresholds }: Column,
  { tile, document, data, judging }: TileContext,
): { readonly value: number | null; readonly verdict: Verdict } {
  const id = of === "queues" ? calculatedId(key) : null;
  const made =
    id === null
      ? ofRows(of, key, [row], data)
      : measured({ of: "calculated", id, queues: { ids: [row.id] } }, document, data);
  const { value, unit, ticks, subject, around } = made;
  if (value === null) return { value, verdict: CALM };
  const figure = { subject, thresholds, value, unit, grows: ticks, around };
  return { value, verdict: judging.verdict(`${tile.id}\n${row.id}\n${key}`, figure) };
}
