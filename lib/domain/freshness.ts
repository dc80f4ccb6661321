/** How much a number may still claim. `none`: there is no data yet. */
export type FreshnessLevel = "none" | "live" | "stale" | "old";

export interface Freshness {
  readonly level: FreshnessLevel;
  /** Time since the data were taken, ms, never below zero; null without data. */
  readonly ageMs: number | null;
}

/** After this many missed refreshes a tile fades and says how old it is. */
const STALE_AFTER_REFRESHES = 3;
/** After a minute a value is struck back to muted, with the time at which it was true. */
const OLD_AFTER_MS = 60_000;
/** 8x8 renews its data every 5 s (API fact); what an interval that makes no sense is read as. */
const SHORTEST_INTERVAL_MS = 5000;

/**
 * How long data stay live without a refresh, ms: until then durations in them tick.
 *
 * @param intervalMs how often 8x8 is asked
 */
export function liveForMs(intervalMs: number): number {
  return STALE_AFTER_REFRESHES * saneInterval(intervalMs);
}

/** From what age on data are old, ms: where the interval outlasts the minute, one refresh later than they are stale. */
export function oldAfterMs(intervalMs: number): number {
  return Math.max(OLD_AFTER_MS, liveForMs(intervalMs) + saneInterval(intervalMs));
}

function saneInterval(intervalMs: number): number {
  return intervalMs > 0 && Number.isFinite(intervalMs) ? intervalMs : SHORTEST_INTERVAL_MS;
}

/**
 * How old the data are and what that means. Where an admin made the interval so long that three refreshes outlast the
 * minute, `old` waits for one refresh more than `stale`: a number that arrived on time is never called old.
 *
 * @param asOfMs when the data were taken, epoch ms on the server's clock; null before the first data
 * @param intervalMs how often 8x8 is asked
 * @param nowMs epoch ms on the server's clock
 */
export function freshness(asOfMs: number | null, intervalMs: number, nowMs: number): Freshness {
  if (asOfMs === null || !Number.isFinite(asOfMs)) return { level: "none", ageMs: null };
  const ageMs = Math.max(0, nowMs - asOfMs);
  if (ageMs <= liveForMs(intervalMs)) return { level: "live", ageMs };
  return { level: ageMs <= oldAfterMs(intervalMs) ? "stale" : "old", ageMs };
}
