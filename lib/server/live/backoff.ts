import "server-only";
import type { UpstreamError } from "@/lib/server/eightx8/errors";

/** After a long outage this is the most that a healed tenant still waits; one request a tenant is little to ask of 8x8 meanwhile. */
const BACKOFF_CAP_MS = 20_000;
/** A rate limit without a date counts per minute at 8x8's siblings: hurrying would keep it reached. */
const LIMITED_CAP_MS = 60_000;
/** How often a refusal that only an admin can lift (a bad key, a deleted queue) is tried again: repaired, it is live within a minute. */
const PROBE_EVERY_MS = 45_000;
/** Full jitter may draw zero; nobody is asked again sooner than this. */
const BACKOFF_FLOOR_MS = 1000;

/**
 * When to ask again after the `failures`-th failure in a row (1 for the first), epoch ms: exactly when 8x8 said, else three quarters of a minute
 * later where asking again unchanged cannot help, else exponential with full jitter over `intervalMs * 2^failures`, 20 s at most (a minute under
 * a rate limit, or where the interval is that long).
 */
export function nextAttemptAt(
  error: Pick<UpstreamError, "code" | "retryable" | "retryAt">,
  failures: number,
  intervalMs: number,
  nowMs: number,
  random: () => number,
): number {
  if (error.retryAt !== null && error.retryAt > nowMs) return error.retryAt;
  if (!error.retryable) return nowMs + PROBE_EVERY_MS;
  const cap =
    error.code === "rate-limited" ? LIMITED_CAP_MS : Math.max(BACKOFF_CAP_MS, Math.min(intervalMs, LIMITED_CAP_MS));
  const ceiling = Math.min(cap, intervalMs * 2 ** Math.min(failures, 10));
  return nowMs + Math.max(BACKOFF_FLOOR_MS, random() * ceiling);
}
