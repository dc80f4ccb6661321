import type { Json } from "@/lib/domain/json";
import type { BoardDocument, CalculatedMetric, Tile } from "./document";
import { isTileKind, type TileKindName } from "./kinds/names";
import { kindOf } from "./kinds/registry";
import { optionsOf } from "./options/options-of";
import { KEEP, type ReferenceEdit } from "./references";

/** A tile with everything that it names as an edit has it. What a tile of an unknown kind names, nobody knows. */
export function referTile(tile: Tile, edit: ReferenceEdit): Tile {
  return isTileKind(tile.kind) ? { ...tile, options: referOptions(tile, tile.kind, edit) } : tile;
}

function referOptions<K extends TileKindName>(tile: Tile, kind: K, edit: ReferenceEdit): Json {
  const options = optionsOf(tile, kind);
  return options === null ? tile.options : kindOf(kind).refer(options, edit);
}

function referTiles(document: BoardDocument, change: (tile: Tile) => Tile): BoardDocument {
  return { ...document, pages: document.pages.map((page) => ({ ...page, tiles: page.tiles.map(change) })) };
}

/** Every queue that some tile names by its id; tiles that show all queues, or those of some media, name none. */
export function namedQueues(document: BoardDocument): ReadonlySet<string> {
  const named = new Set<string>();
  const queues = (ids: readonly string[]) => {
    for (const id of ids) named.add(id);
    return ids;
  };
  referTiles(document, (tile) => referTile(tile, { ...KEEP, queues }));
  return named;
}

/** The calculated metrics that some tile shows, in the document's order. */
export function shownCalculations(document: BoardDocument): readonly CalculatedMetric[] {
  const shown = new Set<string>();
  const calculated = (id: string) => {
    shown.add(id);
    return id;
  };
  referTiles(document, (tile) => referTile(tile, { ...KEEP, calculated }));
  return document.calculated.filter(({ id }) => shown.has(id));
}

/**
 * The document as those may see it who may see only some queues: ids of others are left out, and a tile that named nothing else
 * shows nothing. Options of unknown kinds might name any queue, so they are left out whole; for viewers, never to be stored.
 */
export function onlyQueues(document: BoardDocument, has: (queueId: string) => boolean): BoardDocument {
  const edit = { ...KEEP, queues: (ids: readonly string[]) => ids.filter(has) };
  return referTiles(document, (tile) => (isTileKind(tile.kind) ? referTile(tile, edit) : { ...tile, options: null }));
}

/** Every image that some tile shows. */
export function namedImages(document: BoardDocument): ReadonlySet<string> {
  const named = new Set<string>();
  const asset = (id: string) => {
    named.add(id);
    return id;
  };
  referTiles(document, (tile) => referTile(tile, { ...KEEP, asset }));
  return named;
}

/** The same board with these images alone: ids of images mean nothing in another installation. */
export function onlyImages(document: BoardDocument, has: (assetId: string) => boolean): BoardDocument {
  const edit = { ...KEEP, asset: (id: string) => (has(id) ? id : null) };
  return referTiles(document, (tile) => referTile(tile, edit));
}

/** The same board of other queues: each id by its counterpart; those without one are left out. */
export function remapQueues(document: BoardDocument, counterparts: ReadonlyMap<string, string>): BoardDocument {
  return referTiles(document, (tile) => referTile(tile, { ...KEEP, queues: remap(counterparts) }));
}

/** The same board for another tenant: queues and groups by their counterparts there; its agents and images are others altogether. */
export function forAnotherTenant(
  document: BoardDocument,
  queues: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, string>,
): BoardDocument {
  const edit = { ...KEEP, queues: remap(queues), groups: remap(groups), agents: () => [], asset: () => null };
  return referTiles(document, (tile) => referTile(tile, edit));
}

function remap(counterparts: ReadonlyMap<string, string>) {
  return (ids: readonly string[]): readonly string[] => [...new Set(ids.flatMap((id) => counterparts.get(id) ?? []))];
}
