import "server-only";
import type { UpstreamError } from "@/lib/server/eightx8/errors";
import { nextAttemptAt } from "./backoff";

export type CircuitState = "closed" | "open" | "half-open";

/**
 * One tenant's fuse. It opens when a whole sweep failed, or as soon as 8x8 limits the key's rate (limits count per key, so the other parts
 * must wait as well). While open nothing is asked; when the wait is over it is half-open and lets a single request
 * through, whose success closes it at once.
 */
export class Circuit {
  private failures = 0;
  private until: number | null = null;

  constructor(private readonly random: () => number) {}

  state(nowMs: number): CircuitState {
    if (this.until === null) return "closed";
    return nowMs >= this.until ? "half-open" : "open";
  }

  /** When the next attempt is allowed, epoch ms; null while closed. */
  retryAt(): number | null {
    return this.until;
  }

  succeeded(): void {
    this.failures = 0;
    this.until = null;
  }

  failed(error: UpstreamError, intervalMs: number, nowMs: number): void {
    if (this.state(nowMs) === "open") {
      // The other parts of the same sweep: one outage counts once, but the longest wait that 8x8 asks for holds.
      this.until = Math.max(this.until ?? 0, error.retryAt ?? 0);
      return;
    }
    this.failures += 1;
    this.until = nextAttemptAt(error, this.failures, intervalMs, nowMs, this.random);
  }
}
