import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { err, ok, type Result } from "@/lib/domain/result";
import { ByteReader, Damaged } from "./byte-reader";
import { ByteWriter } from "./byte-writer";
import { type Column, decodeColumn, encodeColumn } from "./column";
import { Slab } from "./slab";

/** Columns of one length, by whose they are. */
export type Block = ReadonlyMap<string, Column>;

/** A block of another release, or bytes that are none. */
export type BlockFault = "unknown-version" | "damaged";

const VERSION = 1;
/** A block as bytes that unfold to more is none of ours. */
const MOST_BYTES = 64 * 1024 * 1024;
const LARGEST_CHUNK = 64 * 1024;
/** Nor is one of longer columns: a minute's sample has a value for each metric. */
const MOST_VALUES = 10_000;

/** `length` values for each column; columns of gaps alone are left out. */
export function encodeBlock(block: Block, length: number): Buffer {
  const writer = new ByteWriter();
  writer.count(length);
  for (const [subject, column] of block) {
    if (isNothing(column)) continue;
    writer.text(subject);
    writer.block(encodeColumn(column));
  }
  return Buffer.concat([Buffer.of(VERSION), deflateRawSync(writer.take())]);
}

function isNothing(column: Column): boolean {
  for (const value of column) if (!Number.isNaN(value)) return false;
  return true;
}

/**
 * The columns of a block, or of those subjects alone that `only` lets through.
 *
 * @param bytes as the database hands them out
 * @param slab where columns are cut from, the same for all that are read together
 */
export function decodeBlock(
  bytes: Buffer | ArrayBuffer,
  only: (subject: string) => boolean = () => true,
  slab = new Slab(),
): Result<Block, BlockFault> {
  const data = bytes instanceof ArrayBuffer ? Buffer.from(bytes) : bytes;
  if (data[0] !== VERSION) return err(data.length === 0 ? "damaged" : "unknown-version");
  try {
    // As much room as it will take: the usual is several times more, given back for each block anew.
    const chunkSize = Math.min(LARGEST_CHUNK, Math.max(1024, 4 * data.length));
    const bytes = inflateRawSync(data.subarray(1), { maxOutputLength: MOST_BYTES, chunkSize });
    return ok(columnsOf(bytes, only, slab));
  } catch {
    return err("damaged");
  }
}

function columnsOf(bytes: Buffer, only: (subject: string) => boolean, slab: Slab): Block {
  const reader = new ByteReader(bytes);
  const length = reader.count();
  if (length > MOST_VALUES) throw new Damaged();
  const block = new Map<string, Column>();
  while (!reader.done) {
    const subject = reader.text();
    const [from, end] = reader.span();
    if (only(subject)) block.set(subject, decodeColumn(bytes, from, end, length, slab));
  }
  return block;
}
