"use client";

import { useBoard } from "@/components/board/board-context";
import { useTrend } from "@/lib/client/live/use-trend";

type Series = readonly (number | null)[];

/** One line of a tile over the last hour, a value a minute, oldest first; null before there is one. */
export function useSeries(tileId: string, line = 0): Series | null {
  const { scope } = useBoard();
  const lines = useTrend(scope)?.tiles;
  return lines?.[line === 0 ? tileId : `${tileId}/${line}`] ?? null;
}
