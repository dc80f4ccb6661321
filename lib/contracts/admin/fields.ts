import * as z from "zod/mini";

// Without `new Function`, which the pages' CSP forbids.
z.config({ jitless: true });

/** No control characters, no line ends, nothing that turns the direction of the text around it, no halves of characters. */
const PLAIN = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/** One line of text that a person reads, 1–`most` characters; trimmed, each letter spelled in one way. */
export function plainText(most: number) {
  return z.string("must be text").check(
    z.trim(),
    z.normalize("NFC"),
    z.minLength(1, "must not be empty"),
    z.maxLength(most, `must have at most ${most} characters`),
    z.refine((text) => PLAIN.test(text), {
      error: "must not contain control characters",
      params: { rule: "plain-text" },
    }),
  );
}

/** A name as people give it to a tenant, a board, a credential. */
export const name = plainText(80);

/** Which state of a thing the form was filled in from. */
export const revision = z.int("must be a whole number").check(z.minimum(1, "must be at least 1"));

/** The id of a row; whether there is one shows when it is looked for. */
export const id = z.string("must be an id").check(z.regex(/^[\w-]{1,64}$/, "must be an id"));

/** A password that somebody proves who they are by. */
export const givenPassword = z
  .string("must be text")
  .check(z.minLength(1, "must not be empty"), z.maxLength(256, "must have at most 256 characters"));

/** A one-time code as it was typed, of either kind; whether it is one shows when it is read. */
export const typedCode = z
  .string("must be text")
  .check(z.trim(), z.minLength(1, "must not be empty"), z.maxLength(100, "must have at most 100 characters"));
