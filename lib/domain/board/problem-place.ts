/** Where in a board something is, as a person finds it; what the path does not reach is null. Places count from 1. */
export interface ProblemPlace {
  readonly page: { readonly number: number; readonly name: string | null } | null;
  readonly tile: {
    readonly number: number;
    readonly title: string | null;
    /** Of a tile that says its kind in a word. */
    readonly kind: string | null;
  } | null;
  /** The option, or "place", "title", "thresholds" of the tile. */
  readonly field: string | null;
}

const NOWHERE: ProblemPlace = { page: null, tile: null, field: null };

/**
 * The place that a problem's path names ("pages.0.tiles.3.options.measure.metric").
 *
 * @param document what was to be a document, whatever it is: names are read where there are any
 */
export function placeOfProblem(path: string, document: unknown): ProblemPlace {
  const [pages, pageAt, tiles, tileAt, part, option] = path.split(".");
  if (pages !== "pages" || pageAt === undefined) return NOWHERE;
  const page = at(at(document, "pages"), pageAt);
  const found = { number: Number(pageAt) + 1, name: textAt(page, "name") };
  if (tiles !== "tiles" || tileAt === undefined) return { ...NOWHERE, page: found };
  const tile = at(at(page, "tiles"), tileAt);
  return {
    page: found,
    tile: { number: Number(tileAt) + 1, title: textAt(tile, "title"), kind: textAt(tile, "kind") },
    field: (part === "options" ? option : part) ?? null,
  };
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function textAt(value: unknown, key: string): string | null {
  const text = at(value, key);
  return typeof text === "string" && text.trim() !== "" ? text : null;
}
