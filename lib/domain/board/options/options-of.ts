import type { Tile } from "@/lib/domain/board/document";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import type { OptionsByKind } from "./options-by-kind";

/** A tile's options as its kind has them; null for a tile of another kind. */
export function optionsOf<K extends TileKindName>(
  tile: Pick<Tile, "kind" | "options">,
  kind: K,
): OptionsByKind[K] | null {
  if (tile.kind !== kind) return null;
  // Holds because a document comes from parseDocument or from operations on one, and both put options of a known kind
  // there only as its schema has parsed them.
  return tile.options as OptionsByKind[K];
}
