/** Why 8x8 gave no usable answer, by cause. */
export const UPSTREAM_FAILURES = [
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
] as const;
export type UpstreamFailure = (typeof UPSTREAM_FAILURES)[number];
