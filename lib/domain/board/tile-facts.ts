import type { Tile } from "./document";
import type { Figure } from "./kinds/kind";
import { isTileKind, type TileKindName } from "./kinds/names";
import { kindOf } from "./kinds/registry";
import { type NeedsContext, needsOfRule } from "./measure-needs";
import { joinNeeds, NO_NEEDS, type TileNeeds } from "./needs";
import { optionsOf } from "./options/options-of";

/** What 8x8 must be asked for to show a tile and to judge it by the rule that applies; nothing for an unknown kind. */
export function needsOfTile(tile: Tile, context: NeedsContext): TileNeeds {
  if (!isTileKind(tile.kind)) return NO_NEEDS;
  const value = measuresOfTile(tile).find(({ name }) => name === "value");
  const judged = value === undefined ? NO_NEEDS : needsOfRule(value.measure, tile.thresholds, context);
  return joinNeeds([needsOfKind(tile, tile.kind, context), judged]);
}

/** What all tiles of a document need together. */
export function needsOfDocument(context: NeedsContext): TileNeeds {
  return joinNeeds(context.document.pages.flatMap(({ tiles }) => tiles.map((tile) => needsOfTile(tile, context))));
}

/** The figures that are made for a tile; none for an unknown kind. */
export function measuresOfTile(tile: Tile): readonly Figure[] {
  return isTileKind(tile.kind) ? measuresOfKind(tile, tile.kind) : [];
}

function needsOfKind<K extends TileKindName>(tile: Tile, kind: K, context: NeedsContext): TileNeeds {
  const options = optionsOf(tile, kind);
  return options === null ? NO_NEEDS : kindOf(kind).needs(options, context);
}

function measuresOfKind<K extends TileKindName>(tile: Tile, kind: K): readonly Figure[] {
  const options = optionsOf(tile, kind);
  return options === null ? [] : kindOf(kind).measures(options);
}
