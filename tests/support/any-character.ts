import fc from "fast-check";

/**
 * Any character of Unicode, for `fc.string({ unit: anyCharacter })`. fast-check's own `unit: "binary"`, and what is made with it (`fc.webUrl`),
 * first builds tables of all characters in every test file: 0.7 s of processor time, several seconds on a machine with other things to do.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x24f }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 0xd7ff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0xe000, max: 0x10ffff }) },
  )
  .map((point) => String.fromCodePoint(point));
