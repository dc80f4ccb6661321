import "server-only";

/**
 * Why 8x8 gave no usable answer, by cause. The sentence tells an admin what to do; `retryable` says whether asking again
 * unchanged can help. No field ever holds a key, a secret, a token or a raw body.
 */
export const UPSTREAM_ERROR_CODES = [
  "bad-credentials",
  "product-missing",
  "token-refused",
  "tenant-name-missing",
  "tenant-name-wrong",
  "forbidden",
  "wrong-region",
  "metric-refused",
  "zone-refused",
  "request-refused",
  "rate-limited",
  "unavailable",
  "dns",
  "connect",
  "tls",
  "timeout",
  "too-large",
  "unreadable",
  "cancelled",
] as const;
export type UpstreamErrorCode = (typeof UPSTREAM_ERROR_CODES)[number];

export interface UpstreamError {
  readonly code: UpstreamErrorCode;
  /** An English sentence for an admin: what happened, whose problem it is, what to do. */
  readonly message: string;
  readonly retryable: boolean;
  /** HTTP status, where there was one. */
  readonly status: number | null;
  /** Earliest useful next attempt, epoch ms (rate limits); null when unknown. */
  readonly retryAt: number | null;
}
