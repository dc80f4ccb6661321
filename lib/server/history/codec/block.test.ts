import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBlock, encodeBlock } from "./block";

const LENGTH = 60;

const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -50, max: 5000 }) },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
  fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
  fc.maxSafeInteger(),
  fc.double({ noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
);
/** Neighbours are often the same, as they are at night. */
const column = fc
  .array(fc.tuple(value, fc.integer({ min: 1, max: 9 })), { maxLength: LENGTH })
  .map((runs) => runs.flatMap(([one, times]) => Array<number>(times).fill(one)).slice(0, LENGTH))
  .map((known) => Float64Array.from({ length: LENGTH }, (_, index) => known[index] ?? Number.NaN));
const block = fc.array(fc.tuple(fc.string({ unit: "grapheme" }), column)).map((entries) => new Map(entries));

describe("a block of columns", () => {
  it("comes back exactly as it was written, without those that are nothing but gaps", () => {
    fc.assert(
      fc.property(block, (written) => {
        const read = decodeBlock(encodeBlock(written, LENGTH));
        const known = [...written].filter(([, numbers]) => !numbers.every(Number.isNaN));
        expect(read).toEqual({ ok: true, value: new Map(known) });
      }),
    );
  });

  it("comes back in part where only a part is asked for", () => {
    const written = new Map(["q:1", "q:2"].map((id) => [id, Float64Array.of(1, 2, 3)]));
    const read = decodeBlock(encodeBlock(written, 3), (subject) => subject === "q:2");
    expect(read).toEqual({ ok: true, value: new Map([["q:2", Float64Array.of(1, 2, 3)]]) });
  });

  it("of another release is refused as a value", () => {
    const bytes = encodeBlock(new Map([["q:1", Float64Array.of(1)]]), 1);
    bytes[0] = 2;
    expect(decodeBlock(bytes)).toEqual({ ok: false, error: "unknown-version" });
  });

  it("is refused as a value or read, whatever the bytes are, and never throws", () => {
    fc.assert(
      fc.property(block, fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat(), (written, place, byte, cut) => {
        const bytes = encodeBlock(written, LENGTH);
        if (place % bytes.length > 0) bytes[place % bytes.length] = byte;
        expect(typeof decodeBlock(bytes.subarray(0, cut % (bytes.length + 1))).ok).toBe("boolean");
      }),
    );
    expect(decodeBlock(Buffer.of())).toEqual({ ok: false, error: "damaged" });
    expect(decodeBlock(Buffer.of(1, 255, 255, 255))).toEqual({ ok: false, error: "damaged" });
  });

  it("of a quiet night takes a few bytes, of a busy day little more than one for each value", () => {
    const night = new Map([["q:1", new Float64Array(96)]]);
    expect(encodeBlock(night, 96).length).toBeLessThan(20);
    const busy = Float64Array.from({ length: 96 }, (_, index) => 20 * index + ((index * index * 7) % 30));
    expect(encodeBlock(new Map([["q:1", busy]]), 96).length).toBeLessThan(150);
  });
});
