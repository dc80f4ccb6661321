import type { BoardDocument, Tile } from "@/lib/domain/board/document";
import { parseDocument } from "@/lib/domain/board/parse-document";

/* Small documents, for tests. */

export type TestTile = Pick<Tile, "id" | "kind"> & { readonly options: Tile["options"] };

/** A document with these tiles one below the other, each six rows high. */
export function documentWith(...tiles: readonly TestTile[]): BoardDocument {
  const placed = tiles.map((tile, index) => ({ ...tile, place: { x: 0, y: 6 * index, w: 12, h: 6 } }));
  const rows = Math.max(12, 6 * tiles.length);
  const read = parseDocument({ version: 1, pages: [{ id: "p1", name: "Floor", rows, tiles: placed }] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A document of one page as a wall has it, twelve rows high. */
export function designed(tiles: readonly object[]): BoardDocument {
  const read = parseDocument({ version: 1, pages: [{ id: "page", name: "Page", rows: 12, tiles }] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export const text = (id: string, markdown: string): TestTile => ({ id, kind: "text", options: { markdown } });
export const queueTile = (id: string, queue: string): TestTile => ({ id, kind: "queue", options: { queue } });
export const image = (id: string, asset: string): TestTile => ({
  id,
  kind: "image",
  options: { asset, alt: "A picture" },
});

/** The same with another title on one tile. */
export function titled(document: BoardDocument, tileId: string, title: string): BoardDocument {
  return {
    ...document,
    pages: document.pages.map((page) => ({
      ...page,
      tiles: page.tiles.map((tile) => (tile.id === tileId ? { ...tile, title } : tile)),
    })),
  };
}

/** The same with other names of its pages. */
export function renamed(document: BoardDocument, name: string): BoardDocument {
  return { ...document, pages: document.pages.map((page) => ({ ...page, name })) };
}
