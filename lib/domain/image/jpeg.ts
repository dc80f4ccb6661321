import { Bytes } from "./bytes";
import type { ImageSize } from "./image";

/** No frame: tables of Huffman codes, a reserved one, and of arithmetic coding lie between the frames' markers. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);

/** By the segments from the start of the image to its frame, which has the size (ITU-T T.81, annex B). */
export function readJpeg(file: Uint8Array): ImageSize | null {
  const bytes = new Bytes(file);
  if (bytes.big(0, 2) !== 0xffd8) return null;
  let at = 2;
  while (bytes.big(at, 1) === 0xff) {
    const marker = bytes.big(at + 1, 1);
    if (marker === null) return null;
    // Any number of these may fill up the space in front of a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.big(at + 2, 2);
    if (length === null || length < 2) return null;
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)) return frame(bytes, at + 4);
    // From here on the picture itself follows, or nothing: without a frame there is no size.
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + length;
  }
  return null;
}

function frame(bytes: Bytes, at: number): ImageSize | null {
  const [height, width] = [bytes.big(at + 1, 2), bytes.big(at + 3, 2)];
  return width === null || height === null ? null : { width, height };
}
