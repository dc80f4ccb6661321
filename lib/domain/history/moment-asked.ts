import { HOUR_MS, MINUTE_MS, UTC_DAY_MS } from "./quarter";

/** A moment shows the minute before it, and the first that is kept is being let go of: so much later than that begins what can be asked for. */
const MARGIN = 2 * MINUTE_MS;

/**
 * The full minute (epoch ms) that a replay begins at: what its address names as epoch ms, else an hour ago. What lies before the minutes that are kept or
 * in the future is the nearest that may be known.
 *
 * @param days for how long minutes are kept
 */
export function momentAsked(text: unknown, now: number, days: number): number {
  const asked = typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : now - HOUR_MS;
  const [first, last] = [now - days * UTC_DAY_MS + MARGIN, now - MINUTE_MS];
  return Math.floor(Math.min(Math.max(asked, first), last) / MINUTE_MS) * MINUTE_MS;
}
