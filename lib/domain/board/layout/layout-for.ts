import { GRID_COLUMNS, type Place, type Tile } from "@/lib/domain/board/document";
import { sizeOf } from "@/lib/domain/board/kinds/sizes";
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
 * - portrait: in reading order, tiles of up to half the width two beside each other unless one is more than twice as high as the other, all
 *   others over the whole width. Where that makes too many rows, lists and pictures give way, and where these are not enough, what is narrow
 *   on a wall stands in threes, then in fours.
 * - phone: in reading order, one below the other; small numbers two beside each other.
 */
export function layoutFor(page: Laid, shape: Shape): Layout {
  const tiles = inReadingOrder(page.tiles);
  if (shape === "landscape") {
    return { columns: GRID_COLUMNS, rows: page.rows, tiles: tiles.map(({ id, place }) => ({ id, place })) };
  }
  if (shape === "phone")
    return placed(
      rowsOf(tiles, (tile, beside) => beside === 2 && isSmall(tile)),
      PHONE_COLUMNS,
    );
  const most = Math.floor(page.rows * MOST_ROWS);
  const arranged = [2, 3, 4].map((limit) => {
    const mayShare = ({ place }: LaidTile, beside: number) => beside <= limit && place.w <= (WIDEST[beside] ?? 0);
    return lowered(rowsOf(tiles, mayShare), page.rows, most);
  });
  const fitting = arranged.find((rows) => heightOf(rows) <= most) ?? arranged[arranged.length - 1] ?? [];
  return placed(fitting, GRID_COLUMNS);
}

function isSmall({ kind, place }: LaidTile): boolean {
  return SMALL_ON_PHONES.has(kind) && place.w <= WIDEST_SMALL;
}

/** Of how many columns a tile is at most that stands beside others on an upright screen, by how many they are: there it has about as much width. */
const WIDEST: Readonly<Record<number, number>> = { 2: GRID_COLUMNS / 2, 3: 4, 4: 3 };

/** Tiles beside each other, of one height. */
interface Row {
  readonly tiles: readonly LaidTile[];
  readonly height: number;
}

/** Tiles one below the other; as many that follow each other as may share a row do, as high as the highest. */
function rowsOf(tiles: readonly LaidTile[], mayShare: (tile: LaidTile, beside: number) => boolean): readonly Row[] {
  const rows: Row[] = [];
  let row: readonly LaidTile[] = [];
  const close = () => {
    if (row.length > 0) rows.push({ tiles: row, height: Math.max(...row.map(({ place }) => place.h)) });
  };
  for (const tile of tiles) {
    const wider = [...row, tile];
    const shares = wider.every((one) => mayShare(one, wider.length) && areAboutAsHigh(one, tile));
    if (row.length > 0 && shares) {
      row = wider;
      continue;
    }
    close();
    row = [tile];
  }
  close();
  return rows;
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** Within a row, or half of the higher one: the lower one is stretched by as much. */
function areAboutAsHigh(a: LaidTile, b: LaidTile): boolean {
  const higher = Math.max(a.place.h, b.place.h);
  return higher - Math.min(a.place.h, b.place.h) <= Math.max(1, higher / 2);
}

/** Rows of an upright screen for each of a lying one: with more, what is low there would be too low here. */
const MOST_ROWS = 2.2;

/** Too many rows made fewer, one at a time from the highest that can do with less: lists turn their pages, pictures are smaller. */
function lowered(rows: readonly Row[], pageRows: number, most: number): readonly Row[] {
  const heights = rows.map(({ height }) => height);
  const least = rows.map(({ tiles }) =>
    Math.max(...tiles.map(({ kind, place }) => Math.min(place.h, sizeOf(kind, pageRows).minimum.h))),
  );
  let over = heightOf(rows) - most;
  for (; over > 0; over -= 1) {
    let highest = -1;
    for (const [index, height] of heights.entries()) {
      const isHigher = height > (heights[highest] ?? 0);
      if (isHigher && height > (least[index] ?? height)) highest = index;
    }
    if (highest === -1) break;
    heights[highest] = (heights[highest] ?? 0) - 1;
  }
  return rows.map(({ tiles }, index) => ({ tiles, height: heights[index] ?? 1 }));
}

function placed(rows: readonly Row[], columns: number): Layout {
  const tiles: { id: string; place: Place }[] = [];
  let y = 0;
  for (const { tiles: beside, height } of rows) {
    const w = columns / beside.length;
    for (const [index, { id }] of beside.entries()) tiles.push({ id, place: { x: index * w, y, w, h: height } });
    y += height;
  }
  return { columns, rows: Math.max(1, y), tiles };
}
