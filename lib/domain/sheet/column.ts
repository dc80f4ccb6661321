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

/** A column's figure, with its level and why there is none. */
export interface ColumnFigure {
  readonly value: number | null;
  readonly verdict: Verdict;
  /** A code with words under `tiles.problems` or `combine.why`; null where there is a figure or merely no data. */
  readonly problem: string | null;
}

/**
 * A column's figure of one queue or agent; words have none. Boards calculate of queues only.
 *
 * @param rows what it is made of: the row itself, or what an agent did for each of several queues
 */
export function columnOf(
  of: "queues" | "agents",
  row: QueueRow | AgentRow,
  { key, thresholds }: Column,
  { tile, document, data, judging }: TileContext,
  rows: readonly (QueueRow | AgentRow)[] = [row],
): ColumnFigure {
  const id = of === "queues" ? calculatedId(key) : null;
  const made =
    id === null
      ? ofRows(of, key, rows, data)
      : measured({ of: "calculated", id, queues: { ids: [row.id] } }, document, data);
  const { value, unit, ticks, subject, around, problem } = made;
  if (value === null) return { value, verdict: CALM, problem };
  const figure = { subject, thresholds, value, unit, grows: ticks, around };
  return { value, verdict: judging.verdict(`${tile.id}\n${row.id}\n${key}`, figure), problem };
}
