import fc from "fast-check";

/* What fields never take, by what they hold. */

/** Text that no line of text takes: nothing, control characters, halves of characters, turned directions. */
const unreadable = fc.oneof(
  fc.constantFrom("", "   ", "\u0000", "a\u0007b", "a\nb", "\ud800", "a\u202eevil", "a\u2028b"),
  fc
    .tuple(fc.string(), fc.constantFrom("\u0000", "\u001b", "\u007f", "\u2066"), fc.string({ minLength: 1 }))
    .map(([before, evil, after]) => `a${before}${evil}${after}a`),
);

/** Neither text nor nothing. */
const otherType = fc.oneof(
  fc.constantFrom<unknown>(true, [], {}, 0, 1.5, [null], { toString: 1 }, { length: 3 }),
  fc.array(fc.jsonValue()),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
);

/** One character too many, or very many; letters that need several bytes, too. */
export const tooLong = (most: number) =>
  fc.constantFrom("x".repeat(most + 1), "é".repeat(most + 1), "x".repeat(most * 8));

/** For a line of text of at most so many characters. */
export const badText = (most: number) => fc.oneof(unreadable, otherType, tooLong(most));
/** For text in which any character may stand, as in passwords and codes. */
export const badSecret = (most: number) => fc.oneof(fc.constant(""), otherType, tooLong(most));
/** The same where null says something. */
export const notNull = <T>(bad: fc.Arbitrary<T>) => fc.oneof<fc.Arbitrary<unknown>[]>(bad, fc.constant(null));

export const badFlag = fc.constantFrom<unknown>(0, 1, "true", "", null, [], {});
export const badRevision = fc.oneof(
  fc.constantFrom<unknown>("5", "", null, true, [], {}, -1, 0, 1.5, 2 ** 53, 1e300),
  fc.integer({ max: 0 }),
);
export const badId = fc.oneof(
  unreadable,
  otherType,
  tooLong(64),
  fc.constantFrom<unknown>("a b", "../etc", "<b>", "a/b", "%00", null),
);
export const badChoice = fc.oneof(
  unreadable,
  otherType,
  fc.constantFrom<unknown>("VIEWER", "owner", "__proto__", null),
);
export const badEmail = fc.oneof(
  unreadable,
  otherType,
  fc.constantFrom<unknown>("ada", "ada@", "@example.com", "a b@example.com", "<b>@example.com", "a@b@c.com", null),
  fc.constant(`${"x".repeat(250)}@example.com`),
);
/** Text that is not the one that must be typed. */
export const notTyped = (wanted: string) =>
  fc.oneof(
    otherType,
    fc.constantFrom<unknown>(null, `${wanted}x`, wanted.slice(1)),
    fc.string().filter((text) => text.trim() !== wanted),
  );
/** No list at all, or one that is too long; what its entries never are is the table's to add. */
export const badList = (most: number) =>
  fc.constantFrom<unknown>(
    "",
    "a,b",
    {},
    1,
    true,
    { length: 1 },
    Array.from({ length: most + 1 }, (_, at) => `x${at}`),
  );
