import { GRID_COLUMNS, type Place, type Tile } from "@/lib/domain/board/document";
import { inReadingOrder } from "@/lib/domain/board/reading-order";

/** What a page is shown on: a wall or a monitor, a screen that stands upright, something in a hand. */
export const SHAPES = ["landscape", "portrait", "phone"] as const;
export type Shape = (typeof SHAPES)[number];

/** Where the tiles of a page stand on a screen of some shape. */
export interface Layout {
  /** Columns of the grid, all of one width. */
  readonly columns: number;
  /** Rows of the grid, all of one height. A wall and an upright screen show all of them at once; a phone scrolls through them. */
  readonly rows: number;
  /** In reading order. */
  readonly tiles: readonly { readonly id: string; readonly place: Place }[];
}

/** What is asked of a page to lay it out: a document's, or one as viewers receive it. */
interface Laid {
  readonly rows: number;
  readonly tiles: readonly LaidTile[];
}
type LaidTile = Pick<Tile, "id" | "kind" | "place">;

const PHONE_COLUMNS = 2;
/** One number that says the same in half the width of a phone, as long as its author did not make it wide. */
const SMALL_ON_PHONES: ReadonlySet<string> = new Set(["number", "gauge", "bar", "clock", "countdown"]);
const WIDEST_SMALL = 6;

/**
 * A page on a screen of some shape.
 *
 * - landscape: as it was made.
 * - portrait: in reading order, tiles of up to half the width two beside each other where they are about as high as each other, all
 *   others over the whole width: nothing gets narrower than half the screen.
 * - phone: in reading order, one below the other; small numbers two beside each other.
 */
export function layoutFor(page: Laid, shape: Shape): Layout {
  const tiles = inReadingOrder(page.tiles);
  if (shape === "landscape") {
    return { columns: GRID_COLUMNS, rows: page.rows, tiles: tiles.map(({ id, place }) => ({ id, place })) };
  }
  const isPhone = shape === "phone";
  return flow(tiles, isPhone ? PHONE_COLUMNS : GRID_COLUMNS, isPhone ? isSmall : isUpToHalf);
}

function isSmall({ kind, place }: LaidTile): boolean {
  return SMALL_ON_PHONES.has(kind) && place.w <= WIDEST_SMALL;
}

function isUpToHalf({ place }: LaidTile): boolean {
  return place.w <= GRID_COLUMNS / 2;
}

/** Tiles one below the other; two that follow each other and may share a row do, as high as the higher one. */
function flow(tiles: readonly LaidTile[], columns: number, mayShare: (tile: LaidTile) => boolean): Layout {
  const half = columns / 2;
  const placed: { id: string; place: Place }[] = [];
  let y = 0;
  for (let index = 0; index < tiles.length; index += 1) {
    const tile = tiles[index];
    const next = tiles[index + 1];
    if (tile === undefined) continue;
    const shares = next !== undefined && mayShare(tile) && mayShare(next) && areAboutAsHigh(tile, next);
    const h = shares ? Math.max(tile.place.h, next.place.h) : tile.place.h;
    placed.push({ id: tile.id, place: { x: 0, y, w: shares ? half : columns, h } });
    if (shares) {
      placed.push({ id: next.id, place: { x: half, y, w: half, h } });
      index += 1;
    }
    y += h;
  }
  return { columns, rows: Math.max(1, y), tiles: placed };
}

/** Within a row, or a quarter of the higher one: the lower one is stretched by as much. */
function areAboutAsHigh(a: LaidTile, b: LaidTile): boolean {
  const higher = Math.max(a.place.h, b.place.h);
  return higher - Math.min(a.place.h, b.place.h) <= Math.max(1, higher / 4);
}
