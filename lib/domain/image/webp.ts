import { Bytes } from "./bytes";
import type { ImageSize } from "./image";

/** By the RIFF header and its first chunk, of which there are three kinds (RFC 9649, 2.3 to 2.7). */
export function readWebp(file: Uint8Array): ImageSize | null {
  const bytes = new Bytes(file);
  if (!bytes.has(0, "RIFF") || !bytes.has(8, "WEBP")) return null;
  if (bytes.has(12, "VP8X")) return sizeOf(bytes.little(24, 3), bytes.little(27, 3), 1);
  if (bytes.has(12, "VP8L")) return lossless(bytes);
  return bytes.has(12, "VP8 ") ? lossy(bytes) : null;
}

/** 14 bits of width less one, 14 bits of height less one. */
function lossless(bytes: Bytes): ImageSize | null {
  const bits = bytes.little(21, 4);
  if (bytes.big(20, 1) !== 0x2f || bits === null) return null;
  return sizeOf(bits & 0x3fff, (bits >>> 14) & 0x3fff, 1);
}

/** The frame of a key picture (RFC 6386, 9.1): 14 bits each, the two above them only say how to scale. */
function lossy(bytes: Bytes): ImageSize | null {
  const [width, height] = [bytes.little(26, 2), bytes.little(28, 2)];
  if (bytes.big(23, 3) !== 0x9d012a || width === null || height === null) return null;
  return sizeOf(width & 0x3fff, height & 0x3fff, 0);
}

function sizeOf(width: number | null, height: number | null, more: number): ImageSize | null {
  return width === null || height === null ? null : { width: width + more, height: height + more };
}
