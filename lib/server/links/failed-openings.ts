import "server-only";
import type { LimitPolicy } from "@/lib/server/access/attempts";
import { RecentAttempts } from "@/lib/server/access/recent-attempts";
import { once } from "@/lib/server/once";

/** A wall of screens behind one address asks for a dead link every five minutes each: that many are free. */
export const OPENING_POLICY: LimitPolicy = { windowMs: 600_000, free: 100, firstWaitMs: 1000, longestWaitMs: 60_000 };

/**
 * How often links were tried that do not work, by network address. Nobody guesses 32 bytes, so nothing here keeps a link that works from anybody,
 * whoever else shares their address.
 */
export function failedOpenings(): RecentAttempts {
  return once("failed-openings", () => new RecentAttempts(OPENING_POLICY));
}
