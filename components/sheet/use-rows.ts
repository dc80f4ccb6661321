"use client";

import { partAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { useLive } from "@/lib/client/live/use-live";
import { levelIn, splitIds } from "@/lib/domain/sheet/cells";
import type { RowKind } from "@/lib/domain/snapshot";
import { type FigureNow, tileCells } from "./tile-now";

/** The rows of a tile in the server's order, and how many there are beyond those that it sends. */
export interface TileRows {
  readonly ids: readonly string[];
  readonly count: number;
}

/** Null before the tile's first evaluation, or while nothing is known of its rows. */
export function useRows(tileId: string): TileRows | null {
  const { scope } = useBoard();
  return (
    useLive(scope, (view) => {
      const cells = tileCells(view, tileId);
      if (cells === null || cells.rows === undefined) return null;
      const ids = splitIds(cells.rows);
      return { ids, count: typeof cells.count === "number" ? cells.count : ids.length };
    }) ?? null
  );
}

/** How a tile of rows looks as a whole: as old as its part. Its rows have levels, the tile has none. */
export function useRowsFrame(kind: RowKind): Pick<FigureNow, "level" | "age" | "asOf"> | null {
  const { scope } = useBoard();
  return (
    useMoment(scope, (view, now) => {
      const { level, ticking, asOf } = partAge(view, kind, now);
      return { level: levelIn(null), age: level, asOf: ticking ? null : asOf };
    }) ?? null
  );
}
