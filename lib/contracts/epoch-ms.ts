import * as z from "zod/mini";

// The content security policy forbids what zod would compile.
z.config({ jitless: true });

/** A moment in an address, in epoch ms; the digits reach beyond all calendars that matter and stay within what a date can be. */
export const epochMs = z.pipe(
  z.string().check(z.regex(/^\d{1,14}$/, "must be a moment in epoch milliseconds")),
  z.transform((text) => Number(text)),
);
