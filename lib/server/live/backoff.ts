import "server-only";
import type { UpstreamError } from "@/lib/server/eightx8/errors";

const BACKOFF_CAP_MS = 60_000;
/** How often a refusal that only an admin can lift (a bad key, a deleted queue) is tried again. */
const PROBE_EVERY_MS = 60_000;
/** Full jitter may draw zero; nobody is asked again sooner than this. */
const BACKOFF_FLOOR_MS = 1000;

/**
 * When to ask again after the `failures`-th failure in a row (1 for the first), epoch ms: exactly when 8x8 said, else a minute later where
 * asking again unchanged cannot help, else exponential with full jitter over `intervalMs * 2^failures`, a minute at most.
 */
export function nextAttemptAt(
  error: Pick<UpstreamError, "retryable" | "retryAt">,
  failures: number,
  intervalMs: number,
  nowMs: number,
  random: () => number,
): number {
  if (error.retryAt !== null && error.retryAt > nowMs) return error.retryAt;
  if (!error.retryable) return nowMs + PROBE_EVERY_MS;
  const ceiling = Math.min(BACKOFF_CAP_MS, intervalMs * 2 ** Math.min(failures, 10));
  return nowMs + Math.max(BACKOFF_FLOOR_MS, random() * ceiling);
}
