import type { Measure } from "@/lib/domain/board/measure";
import type { NeedsContext } from "@/lib/domain/board/measure-needs";
import type { TileNeeds } from "@/lib/domain/board/needs";
import type { ReferenceEdit } from "@/lib/domain/board/references";

/** A figure of a tile that is made once on the server, from all rows of its measure. */
export interface Figure {
  /** Unique in the tile: "value", "target", "series.2". */
  readonly name: string;
  readonly measure: Measure;
}

/** What there is to know of a kind of tile without its options' schema; see `lib/domain/board/options` for that. */
export interface TileKind<Options> {
  /** Under which heading a picker shows it. */
  readonly family: "numbers" | "queues" | "people" | "more";
  /** One of the numbers that a wall is read by: there should be six of them at most. */
  readonly headline: boolean;
  /** What 8x8 must be asked for. */
  needs(options: Options, context: NeedsContext): TileNeeds;
  /** Its figures; the one called "value" is judged by the tile's thresholds. What it shows row by row is none. */
  measures(options: Options): readonly Figure[];
  /** The same options with every queue, group, agent, image and calculated metric that they name as an edit has them. */
  refer(options: Options, edit: ReferenceEdit): Options;
}
