/** What a check of an identity provider goes through, in this order; a step stands on all those before it. */
export const PROVIDER_CHECK_STEPS = ["reach", "issuer", "addresses", "signing", "client", "keys"] as const;
export type ProviderCheckStep = (typeof PROVIDER_CHECK_STEPS)[number];

/** Why nothing readable came from a provider's address. */
const FETCH_FAILURES = [
  "dns",
  "connect",
  "tls",
  "timeout",
  /** It lies in a network that a provider's address must not lead to. */
  "forbidden-address",
  "redirect",
  "status",
  "too-large",
  "not-json",
] as const;
export type FetchFailureCode = (typeof FETCH_FAILURES)[number];

/** Why people cannot be sent to a provider as it is. */
export const PROVIDER_FAILURES = [
  ...FETCH_FAILURES,
  /** Readable, but no discovery document. */
  "no-document",
  "other-issuer",
  /** It names an address without https. */
  "unsafe-address",
  /** It signs ID tokens by nothing that proves anything. */
  "signing",
  /** It takes no client secret. */
  "client-authentication",
  "no-keys",
] as const;
export type ProviderFailureCode = (typeof PROVIDER_FAILURES)[number];
