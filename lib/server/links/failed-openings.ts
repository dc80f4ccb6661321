import "server-only";
import { type LimitPolicy, waitAfter } from "@/lib/server/access/attempts";
import { once } from "@/lib/server/once";

/** A wall of screens behind one address asks for a dead link every five minutes each: that many are free. */
const POLICY: LimitPolicy = { windowMs: 600_000, free: 100, firstWaitMs: 1000, longestWaitMs: 60_000 };
/** How many addresses are remembered; beyond it the one that failed the longest ago goes. */
const MOST_ADDRESSES = 10_000;

/**
 * How often links were tried that do not work, by network address, in memory: what a flood would make the database do is what it is to be spared.
 * Nobody guesses 32 bytes, so nothing here keeps a link that works from anybody, whoever else shares their address.
 */
export class FailedOpenings {
  private readonly byAddress = new Map<string, readonly number[]>();

  /** Notes another failure; answers how long whoever asks from there is to wait, ms: 0 while that many are free. A failure that is told to wait counts no more. */
  note(address: string | null, nowMs: number): number {
    if (address === null) return 0;
    const recent = (this.byAddress.get(address) ?? []).filter((at) => at > nowMs - POLICY.windowMs);
    const waitMs = waitAfter(recent, nowMs, POLICY);
    this.byAddress.delete(address);
    this.byAddress.set(address, waitMs > 0 ? recent : [...recent, nowMs]);
    for (const oldest of this.byAddress.keys()) {
      if (this.byAddress.size <= MOST_ADDRESSES) break;
      this.byAddress.delete(oldest);
    }
    return waitMs;
  }
}

/** Of this process. */
export function failedOpenings(): FailedOpenings {
  return once("failed-openings", () => new FailedOpenings());
}
