"use client";

import { type PartAge, partAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import type { Metrics } from "@/lib/domain/snapshot";

export interface RowNow {
  readonly name: string;
  readonly metrics: Metrics;
  readonly age: PartAge;
  /** Only of agents. */
  readonly groupName: string | null;
}

/**
 * One row of the followed scope. Undefined before the first data, null when the newest data have no such row. While the
 * data are live `age.elapsed` is 0, because running durations are shown from their start: nothing renders merely because
 * a second passed.
 */
export function useRow(kind: "queues" | "agents", id: string): RowNow | null | undefined {
  const { scope } = useBoard();
  return useMoment(scope, (view, now) => {
    const age = partAge(view, kind, now);
    const row = view[kind].find((candidate) => candidate.id === id);
    // Before the part's first data an empty list says nothing about who is there.
    if (row === undefined) return age.level === "none" ? undefined : null;
    const groupName = "groupName" in row && typeof row.groupName === "string" ? row.groupName : null;
    return { name: row.name, metrics: row.metrics, age: age.ticking ? { ...age, elapsed: 0 } : age, groupName };
  });
}
