import type { Place, Tile } from "@/lib/domain/board/document";

interface Direction {
  readonly x: number;
  readonly y: number;
}

/** What lies beside the way counts this much more than what lies along it. */
const ASIDE = 2;

/** The tile that lies next to another in a direction (one of the four); null where there is none. */
export function neighbourOf(tiles: readonly Pick<Tile, "id" | "place">[], id: string, by: Direction): string | null {
  const from = tiles.find((tile) => tile.id === id);
  if (from === undefined) return null;
  const start = middleOf(from.place);
  let nearest: { readonly id: string; readonly far: number } | null = null;
  for (const tile of tiles) {
    const middle = middleOf(tile.place);
    const [x, y] = [middle.x - start.x, middle.y - start.y];
    const along = x * by.x + y * by.y;
    if (tile.id === id || along <= 0) continue;
    const far = along + ASIDE * Math.abs(x * by.y + y * by.x);
    if (nearest === null || far < nearest.far) nearest = { id: tile.id, far };
  }
  return nearest?.id ?? null;
}

function middleOf({ x, y, w, h }: Place): Direction {
  return { x: x + w / 2, y: y + h / 2 };
}
