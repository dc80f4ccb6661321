import "server-only";

/** The next moment of a cadence that began at `originMs` and beats every `intervalMs`; always after `nowMs`. */
export function nextSlot(originMs: number, intervalMs: number, nowMs: number): number {
  if (nowMs < originMs) return originMs;
  return originMs + (Math.floor((nowMs - originMs) / intervalMs) + 1) * intervalMs;
}

const MINUTE_MS = 60_000;
/** What is asked as a minute ends is asked so long before it, ms, or sooner: 8x8 must have answered by then. */
const BEFORE_MINUTE_END_MS = 5000;

/** Whether of the moments of a cadence this is the last that leaves 8x8 the time to answer in the same minute. */
export function isBeforeMinuteEnd(nowMs: number, intervalMs: number): boolean {
  const minuteAt = (ms: number) => Math.floor((ms + BEFORE_MINUTE_END_MS) / MINUTE_MS);
  return minuteAt(nowMs) < minuteAt(nowMs + intervalMs);
}

/**
 * Spreads the first sweeps of a process: one tenant starts at once, two hundred that are asked for in the same second start 25 ms apart, so
 * over one 5 s interval. A tenant keeps the phase it started with, and so the spread lasts.
 */
export class StartGate {
  private free = Number.NEGATIVE_INFINITY;

  constructor(private readonly spacingMs = 25) {}

  /** How long this start has to wait, ms; the place is taken. */
  take(nowMs: number): number {
    const at = Math.max(nowMs, this.free);
    this.free = at + this.spacingMs;
    return at - nowMs;
  }
}
