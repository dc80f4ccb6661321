import "server-only";
import type { UpstreamError, UpstreamErrorCode } from "./errors";
import { upstreamError } from "./upstream-error";

/** Error codes of Node, OpenSSL and undici, by the cause an admin can act on. */
const CODES: Readonly<Record<string, UpstreamErrorCode>> = {
  ENOTFOUND: "dns",
  ENODATA: "dns",
  ESERVFAIL: "dns",
  ECONNREFUSED: "connect",
  ECONNRESET: "connect",
  ECONNABORTED: "connect",
  EHOSTUNREACH: "connect",
  EHOSTDOWN: "connect",
  ENETUNREACH: "connect",
  ENETDOWN: "connect",
  EADDRNOTAVAIL: "connect",
  EPIPE: "connect",
  EACCES: "connect",
  EPERM: "connect",
  EMFILE: "connect",
  UND_ERR_SOCKET: "connect",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  ETIMEDOUT: "timeout",
  EPROTO: "tls",
  CERT_HAS_EXPIRED: "tls",
  CERT_NOT_YET_VALID: "tls",
  CERT_REVOKED: "tls",
  CERT_UNTRUSTED: "tls",
  CERT_REJECTED: "tls",
  CERT_SIGNATURE_FAILURE: "tls",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls",
  SELF_SIGNED_CERT_IN_CHAIN: "tls",
  UNABLE_TO_GET_ISSUER_CERT: "tls",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "tls",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls",
  HOSTNAME_MISMATCH: "tls",
  INVALID_CA: "tls",
  UND_ERR_HEADERS_OVERFLOW: "unreadable",
  UND_ERR_DESTROYED: "cancelled",
  UND_ERR_CLOSED: "cancelled",
  UND_ERR_ABORTED: "cancelled",
};

const FAMILIES: readonly (readonly [RegExp, UpstreamErrorCode])[] = [
  [/^EAI_/, "dns"],
  [/^ERR_(TLS|SSL)_/, "tls"],
  [/^(HPE_|Z_|ERR_|UND_ERR_RES)/, "unreadable"],
];

/** The codes along an error's causes and, where several addresses were tried, of each attempt. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  // undici's parser error has a name, but not always a code.
  const named = error.name === "HTTPParserError" ? ["HPE_"] : [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : named;
  const parts = error instanceof AggregateError ? error.errors : [];
  return [...own, ...codesOf(error.cause, depth + 1), ...parts.flatMap((part) => codesOf(part, depth + 1))];
}

/** A request that never became an answer, by cause. The thrown error's own text is dropped: it may quote addresses or data. */
export function networkFailure(error: unknown): UpstreamError {
  for (const code of codesOf(error)) {
    const known = CODES[code] ?? FAMILIES.find(([pattern]) => pattern.test(code))?.[1];
    if (known !== undefined) return upstreamError(known);
  }
  return upstreamError("connect");
}

/** True when a kept-alive socket was closed under the request: asking once more on a new one is right. */
export function wasStaleSocket(error: unknown): boolean {
  return codesOf(error).some((code) => code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "EPIPE");
}
