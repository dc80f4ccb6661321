import { type PartAge, partAge } from "@/components/board/age";
import type { LiveView } from "@/lib/contracts/live";
import { liveForMs } from "@/lib/domain/freshness";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { Metrics, QueueRow } from "@/lib/domain/snapshot";

export interface RowNow {
  readonly name: string;
  readonly metrics: Metrics;
  /** Never `none`: a row whose age nobody knows counts as old. */
  readonly age: PartAge;
  /** For how long its running durations may have gone on, ms. */
  readonly liveForMs: number;
  /** Only of agents. */
  readonly groupName: string | null;
  /** Only of queues of which an admin says so: how customers reach it, and how 8x8 names it where it has another name here. */
  readonly media: QueueMedia | null;
  readonly nameAt8x8: string | null;
}

/**
 * One row of a view at `now`. Undefined before the first data, null when the newest data have no such row. While the data
 * are live `age.elapsed` is 0, because running durations are shown from their start: nothing renders merely because a
 * second passed.
 */
export function rowNow(view: LiveView, kind: "queues" | "agents", id: string, now: number): RowNow | null | undefined {
  const age = partAge(view, kind, now);
  const row = view[kind].find((candidate) => candidate.id === id);
  // Before the part's first data an empty list says nothing about who is there.
  if (row === undefined) return age.level === "none" ? undefined : null;
  const groupName = "groupName" in row && typeof row.groupName === "string" ? row.groupName : null;
  const queue: Pick<QueueRow, "media" | "nameAt8x8"> = "groupId" in row ? {} : row;
  const level = age.level === "none" ? "old" : age.level;
  const elapsed = age.ticking ? 0 : age.elapsed;
  const limit = liveForMs(view.board.intervalMs);
  return {
    name: row.name,
    metrics: row.metrics,
    age: { ...age, level, elapsed },
    liveForMs: limit,
    groupName,
    media: queue.media ?? null,
    nameAt8x8: queue.nameAt8x8 ?? null,
  };
}

/** A row that is shown from memory at `now`, because the view tells nothing of it any more: old, and nothing in it runs. */
export function remembered(row: RowNow, now: number): RowNow {
  const { age, liveForMs: limit } = row;
  const elapsed = age.ticking && age.asOf !== null ? Math.min(Math.max(0, now - age.asOf), limit) : age.elapsed;
  return { ...row, age: { ...age, level: "old", elapsed, ticking: false } };
}
