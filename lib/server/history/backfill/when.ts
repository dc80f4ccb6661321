import "server-only";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import type { HistoricalError } from "@/lib/server/eightx8/historical/errors";

/** A key that may not ask for reports is tried again this much later: somebody at 8x8 has to change it. */
const REFUSED_MS = 6 * 60 * MINUTE_MS;
const CONNECTION_MS = 15 * MINUTE_MS;
const FIRST_MS = 2 * MINUTE_MS;
const LAST_MS = 60 * MINUTE_MS;

/** When to try again after the `failures`-th failure in a row (1 for the first), epoch ms. */
export function tryAgainAt({ code, retryAt }: HistoricalError, failures: number, nowMs: number): number {
  if (code === "refused") return nowMs + REFUSED_MS;
  if (code === "connection") return nowMs + CONNECTION_MS;
  const later = nowMs + Math.min(LAST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.max(later, retryAt ?? 0);
}
