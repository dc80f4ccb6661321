import "server-only";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { IncomingHttpHeaders } from "undici/types/header";
import { headerText } from "./retry-at";

export class BodyTooLarge extends Error {}

const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The decompressed text of a body. Counting happens after decompression, so a small gzip bomb stops at `maxBytes` too;
 * leaving the loop early destroys the stream and with it the connection. Throws what the stream throws.
 */
export async function readBody(body: Readable, headers: IncomingHttpHeaders, maxBytes: number): Promise<string> {
  const decoder = DECODERS[(headerText(headers, "content-encoding") ?? "").toLowerCase()]?.();
  // Both listeners only keep an error that follows an early end from becoming an uncaught one; the loop sees the first.
  body.on("error", () => {});
  const source = decoder === undefined ? body : pipeline(body, decoder, () => {});
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw new BodyTooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size).toString("utf8");
}
