import "server-only";
import type { UpstreamError, UpstreamErrorCode } from "./errors";
import type { Reply } from "./http";
import { retryAt } from "./retry-at";
import { upstreamError } from "./upstream-error";

/** How much of a refusal is looked at. It is compared with patterns only and never shown, logged or kept. */
const LOOKED_AT = 2_000;

const NO_PRODUCT = /InvalidAPICallAsNoApiProductMatchFound|no api ?product match/i;
const THROTTLED = /policies\.ratelimit|quota ?violation|spike ?arrest|rate limit|too many requests/i;

/** What a refused request asked for, in our own words, so that the sentence can name it without quoting 8x8. */
export interface Asked {
  /** True for `/queues/{id}` and the like: there a 404 means the id, elsewhere the address. */
  readonly byId: boolean;
  readonly metrics: readonly string[];
  readonly timeZone: string | undefined;
}

/** Why the API refused, from a status other than 2xx. A 401 comes here only after it was repeated with a fresh token. */
export function diagnoseApi(reply: Reply, now: number, asked: Asked): UpstreamError {
  const { status } = reply;
  const text = reply.text.slice(0, LOOKED_AT);
  const common = commonCause(reply, text, now);
  if (common !== null) return common;
  switch (status) {
    case 401:
      return upstreamError("token-refused", { status });
    case 403:
      return upstreamError("forbidden", { status });
    case 404:
      return asked.byId ? unknownId(status) : upstreamError("wrong-region", { status });
    default:
      return refused(text, status, asked);
  }
}

/** Why no token was issued. 8x8 does not document the text for a wrong key, so every 400, 401 and 403 counts as one. */
export function diagnoseToken(reply: Reply, now: number): UpstreamError {
  const { status } = reply;
  const common = commonCause(reply, reply.text.slice(0, LOOKED_AT), now);
  if (common !== null) return common;
  if (status === 400 || status === 401 || status === 403) return upstreamError("bad-credentials", { status });
  return upstreamError("request-refused", {
    status,
    message: "The address asked for a token is not 8x8's token service. Check EIGHTX8_BASE_URL if it is set.",
  });
}

function commonCause(reply: Reply, text: string, now: number): UpstreamError | null {
  const { status, headers } = reply;
  if ((status === 401 || status === 403) && NO_PRODUCT.test(text)) return upstreamError("product-missing", { status });
  if (status === 429) return upstreamError("rate-limited", { status, retryAt: retryAt(headers, now) });
  if (status >= 500) {
    // The gateway is known to throttle with 500 and 503.
    const code: UpstreamErrorCode = THROTTLED.test(text) ? "rate-limited" : "unavailable";
    return upstreamError(code, { status, retryAt: retryAt(headers, now) });
  }
  if (status === 408) return upstreamError("timeout", { status });
  if (status < 400) {
    return upstreamError("unreadable", {
      status,
      message:
        "The address asked redirects elsewhere, which the 8x8 API never does. Check EIGHTX8_BASE_URL if it is set, and any proxy in between.",
    });
  }
  return null;
}

function unknownId(status: number): UpstreamError {
  return upstreamError("request-refused", {
    status,
    message: "8x8 has no queue, group or agent with this id. It may have been deleted.",
  });
}

function refused(text: string, status: number, asked: Asked): UpstreamError {
  if (/x-tenant-info/i.test(text)) {
    return upstreamError(/missing/i.test(text) ? "tenant-name-missing" : "tenant-name-wrong", { status });
  }
  const metric = asked.metrics.find((key) => text.includes(key));
  if (metric !== undefined) {
    return upstreamError("metric-refused", {
      status,
      message: `8x8 refuses the metric ${metric}. Remove it from the board; if it is on a board that came with Wallboard, report it as a fault of Wallboard.`,
    });
  }
  if (/metric/i.test(text)) return upstreamError("metric-refused", { status });
  if (/time ?-?zone/i.test(text) || (asked.timeZone !== undefined && text.includes(asked.timeZone))) {
    return upstreamError("zone-refused", { status });
  }
  return upstreamError("request-refused", { status });
}
