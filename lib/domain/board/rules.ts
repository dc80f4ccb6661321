import { type BoardDocument, GRID_COLUMNS, MOST_TILES, type Page, type Tile } from "./document";
import { overlaps } from "./place";
import { type DocumentProblem, problem } from "./problem";

/** What a document breaks that no part of it can tell by itself: ids that stand twice, tiles outside or upon each other. */
export function brokenRules({ pages, calculated }: BoardDocument): DocumentProblem[] {
  const tiles = pages.flatMap((page, pageIndex) =>
    page.tiles.map((tile, index) => ({ tile, path: ["pages", pageIndex, "tiles", index] })),
  );
  return [
    ...(tiles.length > MOST_TILES
      ? [problem(["pages"], "too-many-tiles", `must have at most ${MOST_TILES} tiles in all`, MOST_TILES)]
      : []),
    ...twice(pages.map(({ id }, index) => ({ id, path: ["pages", index, "id"] }))),
    ...twice(tiles.map(({ tile, path }) => ({ id: tile.id, path: [...path, "id"] }))),
    ...twice(calculated.map(({ id }, index) => ({ id, path: ["calculated", index, "id"] }))),
    ...pages.flatMap((page, index) => misplaced(page, ["pages", index, "tiles"])),
  ];
}

function twice(ids: readonly { readonly id: string; readonly path: readonly PropertyKey[] }[]): DocumentProblem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    if (seen.has(id)) return [problem(path, "twice", "is there already")];
    seen.add(id);
    return [];
  });
}

function misplaced({ tiles, rows }: Page, path: readonly PropertyKey[]): DocumentProblem[] {
  return tiles.flatMap(({ place }: Tile, index) => {
    const at = [...path, index, "place"];
    if (place.x + place.w > GRID_COLUMNS)
      return [problem(at, "outside", `must end within ${GRID_COLUMNS} columns`, GRID_COLUMNS)];
    if (place.y + place.h > rows) return [problem(at, "outside", `must end within the page's ${rows} rows`, rows)];
    const under = tiles.slice(0, index).find((earlier) => overlaps(earlier.place, place));
    return under === undefined ? [] : [problem(at, "overlap", `must not lie upon the tile ${under.id}`)];
  });
}
