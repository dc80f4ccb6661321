import { HttpError } from "./http-error";

/** Retrying as data: a refused request is refused again, an unreachable or overloaded server may recover. */
const RETRY = { attempts: 3, firstMs: 1_000, longestMs: 30_000, neverStatuses: [400, 499] } as const;

/** Whether attempt number `failures` (0 after the first failure) may be repeated. */
export function shouldRetry(failures: number, error: unknown): boolean {
  const [from, to] = RETRY.neverStatuses;
  if (error instanceof HttpError && error.status >= from && error.status <= to) return false;
  return failures < RETRY.attempts;
}

/** How long to wait before the next attempt, ms: what the server asked for, else doubling with jitter. */
export function retryDelay(failures: number, error: unknown, random: () => number = Math.random): number {
  if (error instanceof HttpError && error.retryAfterMs !== null) return error.retryAfterMs;
  return (0.5 + random() / 2) * Math.min(RETRY.longestMs, RETRY.firstMs * 2 ** failures);
}
