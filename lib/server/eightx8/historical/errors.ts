import "server-only";
import type { BackfillProblem } from "@/lib/domain/history/backfill-problem";
import type { UpstreamError, UpstreamErrorCode } from "@/lib/server/eightx8/errors";

/** Why there is no report, or that nobody waited for it any more. */
export interface HistoricalError {
  readonly code: BackfillProblem | "cancelled";
  /** HTTP status, where there was one. */
  readonly status: number | null;
  /** Earliest useful next attempt, epoch ms; null when unknown. */
  readonly retryAt: number | null;
}

/**
 * What a cause means for reports. A refusal here says that the key lacks them: where the key itself is the trouble, live data
 * say so.
 */
const PROBLEMS: Readonly<Record<UpstreamErrorCode, HistoricalError["code"]>> = {
  "product-missing": "refused",
  forbidden: "refused",
  "wrong-region": "refused",
  "token-refused": "refused",
  "bad-credentials": "connection",
  "tenant-name-missing": "connection",
  "tenant-name-wrong": "connection",
  "rate-limited": "rate-limited",
  unavailable: "unreachable",
  dns: "unreachable",
  connect: "unreachable",
  tls: "unreachable",
  timeout: "unreachable",
  "metric-refused": "not-understood",
  "zone-refused": "not-understood",
  "request-refused": "not-understood",
  "too-large": "not-understood",
  unreadable: "not-understood",
  cancelled: "cancelled",
};

export function historicalError({ code, status, retryAt }: UpstreamError): HistoricalError {
  return { code: PROBLEMS[code], status, retryAt };
}

export function plainError(code: HistoricalError["code"]): HistoricalError {
  return { code, status: null, retryAt: null };
}
