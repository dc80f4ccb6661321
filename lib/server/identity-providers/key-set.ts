import "server-only";
import * as z from "zod";

/** RFC 7517, section 5; a key of a private or a shared kind proves nothing. */
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), use: z.string().optional() })) });

/** Whether a set of keys holds one that a signature can be checked by. */
export function hasKey(found: unknown): boolean {
  const read = keySet.safeParse(found);
  return read.success && read.data.keys.some(({ kty, use }) => kty !== "oct" && (use === undefined || use === "sig"));
}
