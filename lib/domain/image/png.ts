import { Bytes } from "./bytes";
import type { ImageSize } from "./image";

const SIGNATURE = "\x89PNG\r\n\x1a\n";

/** By the signature and the first chunk, which must be IHDR and has the size (PNG specification 5.2, 11.2.1). */
export function readPng(file: Uint8Array): ImageSize | null {
  const bytes = new Bytes(file);
  if (!bytes.has(0, SIGNATURE) || bytes.big(8, 4) !== 13 || !bytes.has(12, "IHDR")) return null;
  const [width, height] = [bytes.big(16, 4), bytes.big(20, 4)];
  return width === null || height === null ? null : { width, height };
}
