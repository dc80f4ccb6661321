import "server-only";
import type { Pause } from "./pause";

/** Requests that may come at once, and how much later each further one, ms: about what the strictest of 8x8's published limits leave beside live data. */
const BURST = 12;
const EVERY_MS = 3_000;

/** A tenant's share of requests for reports: live data have theirs without asking. */
export class Budget {
  private left = BURST;
  private countedAt: number | null = null;

  constructor(private readonly now: () => number) {}

  /** Waits until one more request is due; false when the waiting was given up. */
  async take(pause: Pause): Promise<boolean> {
    const now = this.now();
    const since = this.countedAt === null ? 0 : now - this.countedAt;
    this.countedAt = now;
    this.left = Math.min(BURST, this.left + since / EVERY_MS) - 1;
    return this.left >= 0 ? true : pause(-this.left * EVERY_MS);
  }
}
