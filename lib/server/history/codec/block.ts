import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { Slab } from "@/lib/domain/history/slab";
import { err, ok, type Result } from "@/lib/domain/result";
import { bufferOf, type StoredBytes } from "@/lib/server/db/stored-bytes";
import { ByteReader, Damaged } from "./byte-reader";
import { ByteWriter } from "./byte-writer";
import { type Column, decodeColumn, encodeColumn } from "./column";

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

/** Reads blocks of which the next is like the last: their columns are cut from the same pieces of memory, and names that stand at the same places are read once. */
export class BlockReader {
  private readonly slab = new Slab();
  private scratch: Column = new Float64Array(0);
  private readonly seen: { readonly bytes: Buffer; readonly name: string; readonly isWanted: boolean }[] = [];

  /** @param only whose columns are read, by the names under which they are kept */
  constructor(private readonly only: (name: string) => boolean = () => true) {}

  /** @param bytes as the database hands them out */
  read(bytes: StoredBytes): Result<Block, BlockFault> {
    const block = new Map<string, Column>();
    const isRead = this.walk(
      bytes,
      (length) => this.slab.column(length),
      (name, column) => block.set(name, column),
    );
    return isRead.ok ? ok(block) : isRead;
  }

  /**
   * The columns one after the other, for whoever copies them elsewhere: each is true only while `visit` has it. Of bytes that are damaged those before
   * the damage are told.
   */
  each(bytes: StoredBytes, visit: (name: string, column: Column) => void): Result<null, BlockFault> {
    const room = (length: number) => {
      if (this.scratch.length !== length) this.scratch = new Float64Array(length);
      return this.scratch;
    };
    return this.walk(bytes, room, visit);
  }

  private walk(
    bytes: StoredBytes,
    room: (length: number) => Column,
    visit: (name: string, column: Column) => void,
  ): Result<null, BlockFault> {
    const data = bufferOf(bytes);
    if (data[0] !== VERSION) return err(data.length === 0 ? "damaged" : "unknown-version");
    const unfolded = unfold(data);
    if (unfolded === null) return err("damaged");
    try {
      const reader = new ByteReader(unfolded);
      const length = reader.count();
      if (length > MOST_VALUES) return err("damaged");
      for (let place = 0; !reader.done; place += 1) {
        const [from, to] = reader.span();
        const { name, isWanted } = this.nameAt(place, unfolded, from, to);
        const [start, end] = reader.span();
        if (!isWanted) continue;
        const column = room(length);
        decodeColumn(unfolded, start, end, column);
        visit(name, column);
      }
      return ok(null);
    } catch (error) {
      if (error instanceof Damaged) return err("damaged");
      throw error;
    }
  }

  private nameAt(place: number, bytes: Buffer, from: number, to: number) {
    const seen = this.seen[place];
    if (seen !== undefined && seen.bytes.length === to - from && isAt(seen.bytes, bytes, from)) return seen;
    const name = bytes.toString("utf8", from, to);
    const read = { bytes: Buffer.from(bytes.subarray(from, to)), name, isWanted: this.only(name) };
    this.seen[place] = read;
    return read;
  }
}

/** Null: nothing that was folded. */
function unfold(data: Buffer): Buffer | null {
  try {
    // As much room as it will take: the usual is several times more, given back for each block anew.
    const chunkSize = Math.min(LARGEST_CHUNK, Math.max(1024, 4 * data.length));
    return inflateRawSync(data.subarray(1), { maxOutputLength: MOST_BYTES, chunkSize });
  } catch {
    return null;
  }
}

function isAt(name: Buffer, bytes: Buffer, from: number): boolean {
  // From the end: names begin alike.
  for (let place = name.length - 1; place >= 0; place -= 1) if (name[place] !== bytes[from + place]) return false;
  return true;
}

/** The columns of one block, or of those alone that `only` lets through. */
export function decodeBlock(bytes: StoredBytes, only?: (name: string) => boolean): Result<Block, BlockFault> {
  return new BlockReader(only).read(bytes);
}
