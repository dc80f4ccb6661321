"use client";

import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { type RowNow, rowNow } from "./row-now";

/** One row of the followed scope. Undefined before the first data, null when the newest data have no such row. */
export function useRow(kind: "queues" | "agents", id: string): RowNow | null | undefined {
  const { scope } = useBoard();
  return useMoment(scope, (view, now) => rowNow(view, kind, id, now));
}
