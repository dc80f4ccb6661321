/** Room for tiles, em. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/*
 * Which tiles a board shows and how large, from the number of queues and the room there is. All lengths in em of the
 * board's root, whose font size follows the screen: the answer is the same at 720p, 1080p and 4K.
 */

export type TileVariant = "wide" | "tall" | "full" | "short" | "slim" | "cell";

export interface TilePlan {
  readonly variant: TileVariant;
  readonly columns: number;
  readonly rows: number;
  /** How many tiles a page holds. */
  readonly perPage: number;
  /** Font size of the tiles, em: a variant grows a little when it has room, and never shrinks. */
  readonly scale: number;
  /** Width of a tile, em of its own font. */
  readonly width: number;
}

interface VariantSize {
  readonly variant: TileVariant;
  readonly width: number;
  readonly height: number;
  /** Growing further would only spread the same few words over more empty space. */
  readonly maxScale: number;
  /** Higher than this, em, a tile would be mostly hole. */
  readonly maxHeight?: number;
}

/** From the richest to the plainest; width and height are the least in which everything in it can be read. */
export const VARIANTS: readonly VariantSize[] = [
  { variant: "wide", width: 33, height: 16.9, maxScale: 2 },
  { variant: "tall", width: 19, height: 20.5, maxScale: 1.75, maxHeight: 27 },
  { variant: "full", width: 19.2, height: 16.5, maxScale: 1.4 },
  { variant: "short", width: 16, height: 10.1, maxScale: 1.25 },
  { variant: "slim", width: 12.6, height: 5.95, maxScale: 1.2 },
  { variant: "cell", width: 10.4, height: 4.15, maxScale: 1.15 },
];

/** Between tiles, em. */
export const GAP = 1;

/**
 * The richest variant in which all `count` tiles fit into `box`, in the arrangement that makes them largest; with few
 * queues the one of the two with a chart that makes them larger. When not even the plainest fits, pages of it: counted,
 * never cut.
 */
export function planTiles(count: number, box: Room): TilePlan {
  const [wide, tall, ...plainer] = VARIANTS.map((size) => fitAll(Math.max(1, count), box, size));
  const charted = wide && tall && tall.scale > wide.scale ? tall : (wide ?? tall);
  return charted ?? plainer.find((plan) => plan !== null) ?? paged(box);
}

function scaleOf(columns: number, rows: number, box: Room, size: VariantSize): number {
  const width = (box.width - (columns - 1) * GAP) / columns;
  const height = (box.height - (rows - 1) * GAP) / rows;
  return Math.min(width / size.width, height / size.height);
}

function fitAll(count: number, box: Room, size: VariantSize): TilePlan | null {
  let best: { columns: number; rows: number; scale: number } | null = null;
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const scale = scaleOf(columns, rows, box, size);
    const height = (box.height - (rows - 1) * GAP) / rows / Math.min(scale, size.maxScale);
    const fits = scale >= 1 && height <= (size.maxHeight ?? Number.POSITIVE_INFINITY);
    if (fits && (best === null || scale > best.scale + 1e-9)) best = { columns, rows, scale };
  }
  if (best === null) return null;
  const { columns, rows } = best;
  return planOf(columns, rows, Math.min(best.scale, size.maxScale), box, size);
}

function paged(box: Room): TilePlan {
  const size = VARIANTS[VARIANTS.length - 1] ?? { variant: "cell", width: 9, height: 4, maxScale: 1 };
  const columns = Math.max(1, Math.floor((box.width + GAP) / (size.width + GAP)));
  const rows = Math.max(1, Math.floor((box.height + GAP) / (size.height + GAP)));
  const scale = Math.min(size.maxScale, Math.max(1, scaleOf(columns, rows, box, size)));
  return planOf(columns, rows, scale, box, size);
}

function planOf(columns: number, rows: number, scale: number, box: Room, { variant }: VariantSize): TilePlan {
  const width = (box.width - (columns - 1) * GAP) / columns / scale;
  return { variant, columns, rows, perPage: columns * rows, scale, width };
}

export interface Page {
  readonly page: number;
  readonly pages: number;
  /** First item of the page, from 0, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** The page that shows when `wanted` is asked for: items may have gone since, so it is brought back into range. */
export function pageOf(count: number, perPage: number, wanted: number): Page {
  const pages = Math.max(1, Math.ceil(count / Math.max(1, perPage)));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const start = page * Math.max(1, perPage);
  return { page, pages, start, end: Math.min(count, start + Math.max(1, perPage)) };
}

/** How many rows of a list fit into `height`; one of them is kept for "+N more" when not all do. At least one. */
export function rowsThatFit(count: number, height: number, rowHeight: number): number {
  const room = Math.max(1, Math.floor((height + 1e-6) / rowHeight));
  return count <= room ? count : Math.max(1, room - 1);
}
