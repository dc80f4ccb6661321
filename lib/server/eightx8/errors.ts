import "server-only";
import type { UpstreamFailure } from "@/lib/domain/upstream-failure";

/** A cause, or that nobody waited for the answer any more. */
export type UpstreamErrorCode = UpstreamFailure | "cancelled";

/**
 * Why 8x8 gave no usable answer. The sentence tells an admin what to do; `retryable` says whether asking again unchanged can
 * help. No field ever holds a key, a secret, a token or a raw body.
 */
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
