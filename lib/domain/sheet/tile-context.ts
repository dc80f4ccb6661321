import type { BoardDocument, Tile } from "@/lib/domain/board/document";
import type { RowKind } from "@/lib/domain/snapshot";
import type { SheetCells } from "./cells";
import type { SheetData, SheetSettings } from "./data";
import type { Judging } from "./judging";

/** What a tile is evaluated from. */
export interface TileContext {
  readonly tile: Tile;
  readonly document: BoardDocument;
  readonly data: SheetData;
  readonly settings: SheetSettings;
  readonly judging: Judging;
}

/** Rows that a tile shows as they are, and the metrics that it shows of them. */
export interface ShownOf {
  readonly kind: RowKind;
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  /** Agents who are named in full; others go without a name, and the tile's cells have what it says instead. */
  readonly named?: boolean;
}

/** A tile as it was evaluated. */
export interface TileResult {
  /** What it is known by, whatever the language: a queue's, a group's or a calculated metric's name. */
  readonly name?: string;
  readonly cells: SheetCells;
  readonly shows?: readonly ShownOf[];
  /** Figures that are remembered by the minute, for sparklines, comparisons and charts; by the line's number. */
  readonly lines?: readonly (number | null)[];
}

/** A line's name over the whole board: the tile's id, and the line's number where it is not its first. */
export function lineName(tileId: string, line = 0): string {
  return line === 0 ? tileId : `${tileId}/${line}`;
}
