import { readGif } from "./gif";
import { readJpeg } from "./jpeg";
import { readPng } from "./png";
import { readWebp } from "./webp";

/** The kinds of image that boards show. No SVG: it is a document that can hold scripts and addresses. */
const IMAGE_TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** Pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export interface Image extends ImageSize {
  readonly type: ImageType;
}

/** How many bytes an image may have. */
export const MOST_IMAGE_BYTES = 1024 * 1024;

/** A picture for an 8K wall, pixels in all. A few bytes can announce far more, and a screen would run out of memory drawing it. */
const MOST_PIXELS = 7680 * 4320;
const LONGEST_SIDE = 16_384;

const READERS: Readonly<Record<ImageType, (bytes: Uint8Array) => ImageSize | null>> = {
  "image/png": readPng,
  "image/jpeg": readJpeg,
  "image/webp": readWebp,
  "image/gif": readGif,
};

/**
 * What an image's own bytes say it is, whatever its name or its sender says. Null: none of these kinds, a header that is cut off or tells
 * no size, or a size that no screen needs.
 */
export function readImage(bytes: Uint8Array): Image | null {
  for (const type of IMAGE_TYPES) {
    const size = READERS[type](bytes);
    if (size !== null) return isUsable(size) ? { type, ...size } : null;
  }
  return null;
}

function isUsable({ width, height }: ImageSize): boolean {
  return width > 0 && height > 0 && Math.max(width, height) <= LONGEST_SIDE && width * height <= MOST_PIXELS;
}
