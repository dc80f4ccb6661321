import "server-only";

/** The next moment of a cadence that began at `originMs` and beats every `intervalMs`; always after `nowMs`. */
export function nextSlot(originMs: number, intervalMs: number, nowMs: number): number {
  if (nowMs < originMs) return originMs;
  return originMs + (Math.floor((nowMs - originMs) / intervalMs) + 1) * intervalMs;
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
