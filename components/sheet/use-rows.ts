"use client";

import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { useLive } from "@/lib/client/live/use-live";
import type { RowKind } from "@/lib/domain/snapshot";
import { type FrameNow, rowsFrame, rowsNow, type TileRows } from "./rows-now";

/** The rows of a tile; null before its first evaluation. */
export function useRows(tileId: string): TileRows | null {
  const { scope } = useBoard();
  return useLive(scope, (view) => rowsNow(view, tileId)) ?? null;
}

/** How a tile of rows looks as a whole. */
export function useRowsFrame(kind: RowKind): FrameNow | null {
  const { scope } = useBoard();
  return useMoment(scope, (view, now) => rowsFrame(view, kind, now)) ?? null;
}
