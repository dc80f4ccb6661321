/** Why a request to our own server failed. `status` 0: no answer at all (network, timeout). */
export class HttpError extends Error {
  readonly status: number;
  /** Our own problem code when the answer carried the envelope of lib/contracts/problem.ts, else "unknown" or "network". */
  readonly code: string;
  /** How long the server asked to wait, ms; null when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(status: number, code: string, message: string, retryAfterMs: number | null = null) {
    super(message);
    this.name = "HttpError";
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * `Retry-After` in ms: seconds, or an HTTP date measured against the answer's own `Date` so that the device's clock
 * does not matter. Null when missing or unreadable; never more than an hour.
 */
export function retryAfterMs(headers: { get(name: string): string | null }): number | null {
  const text = headers.get("retry-after")?.trim();
  if (text === undefined || text === "") return null;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.parse(headers.get("date") ?? "");
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 3_600_000) : null;
}
