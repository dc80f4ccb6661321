import "server-only";
import { type ByteReader, Damaged } from "./byte-reader";
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
  const writer = new ByteWriter();
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

/** The `length` values of a column. Throws `Damaged` where there are more, or the bytes are not a column's. */
export function decodeColumn(reader: ByteReader, length: number): Column {
  const column = new Float64Array(length).fill(Number.NaN);
  const mode = reader.count();
  const scale = SCALES[mode];
  let at = 0;
  if (scale === undefined) {
    if (mode !== RAW) throw new Damaged();
    for (; !reader.done; at += 1) {
      if (at >= length) throw new Damaged();
      column[at] = reader.double();
    }
    return column;
  }
  let last = 0;
  let value = Number.NaN;
  while (!reader.done) {
    const token = reader.count();
    const times = token === AGAIN ? reader.count() : 1;
    if (token === GAP) value = Number.NaN;
    else if (token !== AGAIN) {
      const step = token - FIRST_STEP;
      last += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
      value = last / scale;
    }
    if (times > length - at) throw new Damaged();
    column.fill(value, at, at + times);
    at += times;
  }
  return column;
}

function isExact(column: Column, scale: number): boolean {
  return column.every((value) => {
    if (Number.isNaN(value)) return true;
    const whole = Math.round(value * scale);
    return Math.abs(whole) <= MOST && whole / scale === value;
  });
}

function isSame(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
