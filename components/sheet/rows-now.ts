import { partAge } from "@/components/board/age";
import type { LiveView } from "@/lib/contracts/live";
import { splitIds } from "@/lib/domain/sheet/cells";
import type { RowKind } from "@/lib/domain/snapshot";
import { type FigureNow, tileCells } from "./tile-now";

/** The rows of a tile in the server's order, and how many there are beyond those that it sends. */
export interface TileRows {
  readonly ids: readonly string[];
  readonly count: number;
}

/** Null before the tile's first evaluation, or while nothing is known of its rows. */
export function rowsNow(view: LiveView, tileId: string): TileRows | null {
  const cells = tileCells(view, tileId);
  if (cells === null || cells.rows === undefined) return null;
  const ids = splitIds(cells.rows);
  return { ids, count: typeof cells.count === "number" ? cells.count : ids.length };
}

/** How a tile looks as a whole. */
export type FrameNow = Pick<FigureNow, "level" | "age" | "asOf">;

/** How a tile of rows looks as a whole: as old as its part. Its rows have levels, the tile has none. */
export function rowsFrame(view: LiveView, kind: RowKind, now: number): FrameNow {
  const { level, ticking, asOf } = partAge(view, kind, now);
  return { level: "calm", age: level, asOf: ticking ? null : asOf };
}
