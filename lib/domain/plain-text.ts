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

/** The same, or nothing: 0–`most` characters. */
export function plainTextOrNone(most: number) {
  return z.string("must be text").check(
    z.trim(),
    z.normalize("NFC"),
    z.maxLength(most, `must have at most ${most} characters`),
    z.refine((text) => PLAIN.test(text), {
      error: "must not contain control characters",
      params: { rule: "plain-text" },
    }),
  );
}

/** What a program said, without what no line of text takes: for what is shown rather than refused. */
export function asPlainText(said: string): string {
  return said.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "");
}

/** Text of many lines that a person reads, 0–`most` characters; its lines end in `\n`, whatever system it comes from. */
export function plainLines(most: number) {
  return z.string("must be text").check(
    z.overwrite((text) => text.replace(/\r\n?/g, "\n")),
    z.normalize("NFC"),
    z.maxLength(most, `must have at most ${most} characters`),
    z.refine((text) => PLAIN.test(text.replace(/[\n\t]/g, "")), {
      error: "must not contain control characters",
      params: { rule: "plain-text" },
    }),
  );
}
