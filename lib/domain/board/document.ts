import type { Json } from "@/lib/domain/json";
import type { ThresholdRule, TileThresholds } from "@/lib/domain/threshold/rule";
import type { Unit } from "./measure";

export const DOCUMENT_VERSION = 1;
export const GRID_COLUMNS = 24;
export const ROWS = { fewest: 6, most: 60, initial: 12 } as const;
export const MOST_PAGES = 20;
export const MOST_TILES_OF_PAGE = 120;
export const MOST_TILES = 300;
export const MOST_CALCULATED = 50;
/** Of a document as JSON in UTF-8: what a draft's autosave may send, and what a screen loads before its first number. */
export const MOST_BYTES = 256 * 1024;

/** In grid cells, from the page's upper left corner. x + w ≤ 24, y + h ≤ the page's rows; tiles never overlap. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Tile {
  /** Unique in the document. */
  readonly id: string;
  /** One of `TILE_KINDS`, or one of a later version: then the tile is kept as it came, and shown as one that is not known. */
  readonly kind: string;
  readonly place: Place;
  /** Null: the kind's own words. */
  readonly title: string | null;
  /** By kind, as the kind's schema has parsed them (see `optionsOf`); of an unknown kind whatever JSON it was. */
  readonly options: Json;
  readonly thresholds: TileThresholds;
}

export interface Page {
  readonly id: string;
  readonly name: string;
  /** Height in grid cells; all of them fit the screen. */
  readonly rows: number;
  /** In reading order: by rows, each from the left. */
  readonly tiles: readonly Tile[];
}

/** A figure made of others by an expression over metric keys; the expression's meaning is `lib/domain/expression`'s. */
export interface CalculatedMetric {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly expression: string;
}

export interface BoardDocument {
  readonly version: typeof DOCUMENT_VERSION;
  readonly pages: readonly Page[];
  readonly calculated: readonly CalculatedMetric[];
  /** The board's own rules by metric key or "calc:<id>": they stand between the tenant's and a tile's. */
  readonly thresholds: Readonly<Record<string, ThresholdRule>>;
}
