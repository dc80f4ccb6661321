import { deflateSync, inflateSync } from "node:zlib";

/*
 * Chromium writes screenshots as true colour, quickly rather than small. Pictures of a screen have few colours, so that as PNG with
 * a palette they take about a third: https://www.w3.org/TR/png-3/ says how both are written.
 */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
/** Colour types of PNG that are read here, with their bytes a pixel. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };
const PALETTE_TYPE = 3;

interface Raster {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB for each pixel, by rows. */
  readonly pixels: Uint32Array;
}

/** The same picture with a palette; null for one that has a palette already. Its flat colours stay exactly as they are; shades of smoothed edges become neighbours of theirs. */
export function withPalette(png: Buffer): Buffer | null {
  if (png[25] === PALETTE_TYPE) return null;
  const raster = read(png);
  const { palette, indexOf } = paletteOf(raster.pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(raster.width, 0);
  header.writeUInt32BE(raster.height, 4);
  header.set([8, PALETTE_TYPE, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const rows = Buffer.alloc((raster.width + 1) * raster.height);
  for (let y = 0, from = 0, to = 0; y < raster.height; y += 1) {
    to += 1;
    for (let x = 0; x < raster.width; x += 1) rows[to++] = indexOf(raster.pixels[from++] ?? 0);
  }
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, check]);
}

/** CRC-32 as PNG has it; Node has it only since 20.15. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Colours that lie closer together than this become one, the more frequent of them; as little as makes them 256. */
function paletteOf(pixels: Uint32Array): { palette: readonly number[]; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  let palette: number[] | null = null;
  for (let apart = 1; palette === null; apart += 1) palette = apartBy(ranked, apart);
  const chosen = palette;
  const places = new Map(chosen.map((colour, index) => [colour, index]));
  const indexOf = (colour: number) => {
    const known = places.get(colour) ?? nearest(chosen, colour);
    places.set(colour, known);
    return known;
  };
  return { palette, indexOf };
}

/** The first colours of a list that lie so far apart that every other one has one of them nearby; null for too many. */
function apartBy(ranked: readonly number[], apart: number): number[] | null {
  const palette: number[] = [];
  for (const colour of ranked) {
    if (palette.some((other) => distance(colour, other) < apart * apart)) continue;
    if (palette.length === COLOURS) return null;
    palette.push(colour);
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (const [index, other] of palette.entries())
    if (distance(colour, other) < distance(colour, palette[best] ?? 0)) best = index;
  return best;
}

/** Squared. */
function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}

/** Reads what Chromium writes: 8 bits a channel, not interlaced. */
function read(png: Buffer): Raster {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = CHANNELS[png[25] ?? -1];
  if (!png.subarray(0, 8).equals(SIGNATURE) || channels === undefined || png[24] !== 8 || png[28] !== 0)
    throw new Error("This is no picture as Chromium writes them.");
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += channels)
    pixels[at] = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
  return { width, height, pixels };
}

/** Undoes what each row was filtered by: differences from the byte to the left, above, or what both foretell. */
function unfiltered(data: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (out[at - channels] ?? 0);
      const up = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (out[at - stride - channels] ?? 0);
      out[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + foretold(filter, left, up, corner);
    }
  }
  return out;
}

function foretold(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
