import { type BoardDocument, DOCUMENT_VERSION, ROWS } from "./document";

/** One page without tiles: what a board begins with that nobody made from a template. The page's name is in the reader's language. */
export function emptyDocument(pageId: string, pageName: string): BoardDocument {
  return {
    version: DOCUMENT_VERSION,
    pages: [{ id: pageId, name: pageName, rows: ROWS.initial, tiles: [] }],
    calculated: [],
    thresholds: {},
  };
}
