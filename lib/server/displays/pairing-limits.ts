import "server-only";
import type { LimitPolicy } from "@/lib/server/access/attempts";
import { RecentAttempts } from "@/lib/server/access/recent-attempts";
import { once } from "@/lib/server/once";

/** A house that switches all its new screens on at once has one address. Who waits asks by what it was given, which counts no more. */
const BEGUN: LimitPolicy = { windowMs: 600_000, free: 200, firstWaitMs: 1000, longestWaitMs: 60_000 };
/** People mistype; who tries on waits longer and longer. Of 729 million codes that finds none. */
const TYPED: LimitPolicy = { windowMs: 3_600_000, free: 20, firstWaitMs: 1000, longestWaitMs: 300_000 };

/** Screens that began to wait, by network address. */
export function pairingsBegun(): RecentAttempts {
  return once("pairings-begun", () => new RecentAttempts(BEGUN));
}

/** Codes that no screen showed, by whoever typed them. */
export function codesTyped(): RecentAttempts {
  return once("codes-typed", () => new RecentAttempts(TYPED));
}
