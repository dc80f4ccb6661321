import { Bytes } from "./bytes";
import type { ImageSize } from "./image";

/** By the signature and the logical screen that follows it (GIF89a specification 17, 18). */
export function readGif(file: Uint8Array): ImageSize | null {
  const bytes = new Bytes(file);
  if (!bytes.has(0, "GIF87a") && !bytes.has(0, "GIF89a")) return null;
  const [width, height] = [bytes.little(6, 2), bytes.little(8, 2)];
  return width === null || height === null ? null : { width, height };
}
