import * as z from "zod/mini";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import { epochMs } from "./epoch-ms";

// The content security policy forbids what zod would compile.
z.config({ jitless: true });

/** Minutes of one answer. */
const MOST_MINUTES = 60;

const isMinutes = (text: string) => /^[1-9]\d?$/.test(text) && Number(text) <= MOST_MINUTES;

/** Which minutes of a board's past are asked for: so many from the one that begins at `from`. */
export const replayQuery = z.object({
  from: epochMs.check(z.refine((ms) => ms % MINUTE_MS === 0, "must be the beginning of a minute")),
  minutes: z.pipe(
    z.string().check(z.refine(isMinutes, `must be from 1 to ${MOST_MINUTES}`)),
    z.transform((text) => Number(text)),
  ),
});
export type ReplayQuery = z.infer<typeof replayQuery>;
