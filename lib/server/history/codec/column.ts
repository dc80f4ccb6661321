import "server-only";
import { Damaged } from "./byte-reader";
import { ByteWriter } from "./byte-writer";

/** Values in a row; NaN is a gap, because typed arrays know no null. */
export type Column = Float64Array;

/* A column begins with how its numbers are told. */
const SCALES = [1, 10, 100, 1000] as const;
/** Not as whole numbers of a thousandth: as they are, 8 bytes each. */
const RAW = SCALES.length;

/* Then tokens: a gap, "the same again" with how often, or the distance from the number before. */
const GAP = 0;
const AGAIN = 1;
const FIRST_STEP = 2;

/** Beyond it distances would not be exact. */
const MOST = 2 ** 50;

/** A column as bytes: distances between neighbours, repetitions counted, gaps at the end left out. Exact, but for the sign of zero. */
export function encodeColumn(column: Column): Buffer {
  const writer = new ByteWriter(2 * column.length + 16);
  let length = column.length;
  while (length > 0 && Number.isNaN(column[length - 1])) length -= 1;
  const mode = SCALES.findIndex((scale) => isExact(column, scale));
  if (mode < 0) {
    writer.count(RAW);
    for (let index = 0; index < length; index += 1) writer.double(column[index] ?? Number.NaN);
    return writer.take();
  }
  const scale = SCALES[mode] ?? 1;
  writer.count(mode);
  let last = 0;
  for (let index = 0; index < length; ) {
    const value = column[index] ?? Number.NaN;
    let again = 0;
    while (index + 1 + again < length && isSame(column[index + 1 + again] ?? Number.NaN, value)) again += 1;
    if (Number.isNaN(value)) writer.count(GAP);
    else {
      const whole = Math.round(value * scale);
      const step = whole - last;
      writer.count(FIRST_STEP + (step >= 0 ? 2 * step : -2 * step - 1));
      last = whole;
    }
    if (again > 0) {
      writer.count(AGAIN);
      writer.count(again);
    }
    index += 1 + again;
  }
  return writer.take();
}

/**
 * The values of the column that lies in the bytes from `from` to before `end`, written into `column`, gaps where there are none. Throws `Damaged`
 * where there are more than it has room for, or the bytes are not a column's. A chart reads millions of values: nothing is made in here for each.
 */
export function decodeColumn(bytes: Buffer, from: number, end: number, column: Column): void {
  const length = column.length;
  const mode = bytes[from] ?? RAW + 1;
  const scale = SCALES[mode];
  if (from >= end || (scale === undefined && mode !== RAW)) throw new Damaged();
  if (scale === undefined) {
    rawColumn(bytes, from + 1, end, column);
    return;
  }
  let last = 0;
  let value = Number.NaN;
  let filled = 0;
  let at = from + 1;
  while (at < end) {
    let token = bytes[at] ?? 0;
    at += 1;
    if (token >= 0x80) {
      token -= 0x80;
      for (let factor = 0x80; ; factor *= 0x80) {
        if (at >= end || factor > MOST_FACTOR) throw new Damaged();
        const byte = bytes[at] ?? 0;
        at += 1;
        if (byte < 0x80) {
          token += byte * factor;
          break;
        }
        token += (byte - 0x80) * factor;
      }
    }
    if (token === AGAIN) {
      let times = 0;
      for (let factor = 1; ; factor *= 0x80) {
        if (at >= end || factor > MOST_FACTOR) throw new Damaged();
        const byte = bytes[at] ?? 0;
        at += 1;
        times += (byte & 0x7f) * factor;
        if (byte < 0x80) break;
      }
      if (times > length - filled) throw new Damaged();
      for (const stop = filled + times; filled < stop; filled += 1) column[filled] = value;
      continue;
    }
    if (token === GAP) value = Number.NaN;
    else {
      const step = token - FIRST_STEP;
      last += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
      value = scale === 1 ? last : last / scale;
    }
    if (filled >= length) throw new Damaged();
    column[filled] = value;
    filled += 1;
  }
  if (filled < length) column.fill(Number.NaN, filled);
}

/** The place of the eighth seven bits of a count, the last that it may have. */
const MOST_FACTOR = 2 ** 49;

function rawColumn(bytes: Buffer, from: number, end: number, column: Column): void {
  const count = (end - from) / 8;
  if (!Number.isInteger(count) || count > column.length) throw new Damaged();
  for (let index = 0; index < count; index += 1) column[index] = bytes.readDoubleLE(from + 8 * index);
  column.fill(Number.NaN, count);
}

function isExact(column: Column, scale: number): boolean {
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    const whole = Math.round(value * scale);
    if (!(Math.abs(whole) <= MOST && whole / scale === value)) return false;
  }
  return true;
}

function isSame(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
