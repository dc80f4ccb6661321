import * as z from "zod/mini";

const made = z.object({ id: z.string() });

/** The id of what was made; null for any other answer. */
export function readMade(answer: unknown): string | null {
  const read = made.safeParse(answer);
  return read.success ? read.data.id : null;
}
