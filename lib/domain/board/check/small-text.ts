import { GRID_COLUMNS, type Page, type Tile } from "@/lib/domain/board/document";
import type { Size } from "@/lib/domain/board/kinds/sizes";
import type { Layout } from "@/lib/domain/board/layout/layout-for";
import { type TextRole, textSizes } from "@/lib/domain/board/text-sizes";
import { pageRoom, tileRoom } from "@/lib/domain/board/type-scale";
import type { Finding } from "./finding";
import { mmPerEm, neededMm, type Screen, screenEm } from "./screen";

const ROLES: readonly TextRole[] = ["figure", "rows", "words"];

/** The last answer for a tile, and what it was the answer to: of a board that is being edited, one tile is another. */
const answers = new WeakMap<Tile, { readonly to: string; readonly found: readonly Finding[] }>();

/** What of a tile does not read well from where the viewers are: the smallest text of each role, with what would help. */
export function smallTexts(page: Page, tile: Tile, size: Size, layout: Layout, screen: Screen): readonly Finding[] {
  const to = JSON.stringify([page.id, size.w, size.h, layout.rows, screen]);
  const last = answers.get(tile);
  if (last?.to === to) return last.found;
  const found = findSmallTexts(page, tile, size, layout, screen);
  answers.set(tile, { to, found });
  return found;
}

function findSmallTexts(page: Page, tile: Tile, size: Size, layout: Layout, screen: Screen): readonly Finding[] {
  const scale = mmPerEm(screen);
  const area = pageRoom(screenEm(screen));
  const mmOf = (role: TextRole, of: Tile, cells: Size): number | null => {
    const sizes = textSizes(of, tileRoom(cells, layout.rows, area)).filter((text) => text.role === role);
    return sizes.length === 0 ? null : Math.min(...sizes.map(({ em }) => em)) * scale;
  };
  return ROLES.flatMap((role): Finding[] => {
    const mm = mmOf(role, tile, size);
    const needed = neededMm(role, screen);
    // A hair less is the same to the eye, and rounding must not make a finding.
    const reads = (found: number | null) => found !== null && found >= needed - 0.05;
    if (mm === null || reads(mm)) return [];
    const larger = sizesUpFrom(size, layout).find((cells) => reads(mmOf(role, tile, cells))) ?? null;
    const most =
      role === "rows" ? (fewerOf(tile).find((fewer) => reads(mmOf(role, fewer.tile, size)))?.most ?? null) : null;
    return [{ code: "small-text", pageId: page.id, tileId: tile.id, role, mm, neededMm: needed, size: larger, most }];
  });
}

/** Every larger size that fits the page, those that add the fewest cells first. */
function sizesUpFrom({ w, h }: Size, { rows }: Layout): readonly Size[] {
  const sizes: Size[] = [];
  for (let wide = w; wide <= GRID_COLUMNS; wide += 1) {
    for (let high = h; high <= rows; high += 1) if (wide > w || high > h) sizes.push({ w: wide, h: high });
  }
  return sizes.sort((a, b) => a.w * a.h - b.w * b.h || a.w - b.w);
}

/** The same tile with fewer rows, the most of them first, where a tile has rows at most. */
function fewerOf(tile: Tile): readonly { readonly tile: Tile; readonly most: number }[] {
  const { options } = tile;
  if (typeof options !== "object" || options === null || !("most" in options)) return [];
  const from = typeof options.most === "number" ? options.most - 1 : 40;
  return Array.from({ length: Math.max(0, from) }, (_, index) => {
    const most = from - index;
    return { most, tile: { ...tile, options: { ...options, most } } };
  });
}
