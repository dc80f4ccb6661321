import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDuration, writeDuration } from "./typed-duration";
import { readNumber, writeNumber } from "./typed-number";

describe("a typed duration", () => {
  it.each([
    ["45", 45_000],
    ["0:45", 45_000],
    [" 1:30 ", 90_000],
    ["1:30:00", 5_400_000],
    ["90:00", 5_400_000],
    ["0:01.5", 1500],
    ["1,5", 1500],
    ["45 s", 45_000],
    ["2 min", 120_000],
    ["1 h 30 min", 5_400_000],
    ["1 Std. 5 Sek.", 3_605_000],
    ["1h30m5s", 5_405_000],
    ["0", 0],
  ])("%j is %d ms", (text, ms) => {
    expect(readDuration(text)).toBe(ms);
  });

  it.each(["", " ", ":", "0:", ":30", "1:2:3:4", "-5", "a minute", "5 min 1 h", "1e3", "45ss"])(
    "%j is none",
    (text) => {
      expect(readDuration(text)).toBeNull();
    },
  );

  it("is read as it was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (ms) => {
        expect(readDuration(writeDuration(ms))).toBe(ms);
      }),
    );
    expect([45_000, 3_600_000, 1500].map(writeDuration)).toEqual(["0:45", "1:00:00", "0:01.500"]);
  });

  it("is a length of time or none, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789:.,hmins ") }), (text) => {
        const ms = readDuration(text);
        expect(ms === null || (Number.isInteger(ms) && ms >= 0)).toBe(true);
      }),
    );
  });
});

describe("a typed number", () => {
  it.each([
    ["1,500", "en", 1500],
    ["1,500.5", "en", 1500.5],
    ["1.500", "en", 1.5],
    ["1,5", "en", 1.5],
    ["1.500", "de", 1500],
    ["1.500,5", "de", 1500.5],
    ["1,500", "de", 1.5],
    ["1.5", "de", 1.5],
    ["1 500", "de", 1500],
    ["−5", "de", -5],
    ["80", "en", 80],
  ])("%j in %s is %d", (text, locale, value) => {
    expect(readNumber(text, locale)).toBe(value);
  });

  it.each(["", "-", "1,2,3", "1.2.3", "five", "1e5", "0x1", "Infinity", "1,"])("%j is none", (text) => {
    expect(readNumber(text, "en")).toBeNull();
    expect(readNumber(text, "de")).toBeNull();
  });

  it("is read as it was written, in any language", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom("en", "de", "de-AT"),
        (digits, places, locale) => {
          const value = digits / 10 ** places;
          expect(readNumber(writeNumber(value, locale), locale)).toBe(value);
        },
      ),
    );
    expect([writeNumber(0.75, "de"), writeNumber(1500, "en"), writeNumber(-0, "en")]).toEqual(["0,75", "1500", "0"]);
  });
});
