import "server-only";
import type { UpstreamError, UpstreamErrorCode } from "./errors";

/** Whether asking again unchanged can help, and what to tell an admin. Sentences never quote what 8x8 sent. */
const CAUSES: Record<UpstreamErrorCode, { retryable: boolean; message: string }> = {
  "bad-credentials": {
    retryable: false,
    message:
      "8x8 does not accept this API key and secret. In the 8x8 Admin Console open API Keys, check that the key is active, and enter its key and secret here again.",
  },
  "product-missing": {
    retryable: false,
    message:
      'The API key lacks the product "Analytics for Contact Center". In the 8x8 Admin Console open API Keys, add that product to the key and allow a few minutes for the change to spread.',
  },
  "token-refused": {
    retryable: true,
    message:
      "8x8 issues a token for this API key but then refuses it. Check in the 8x8 Admin Console under API Keys that the key was not revoked, and that the tenant's region here is the one it lives in.",
  },
  "tenant-name-missing": {
    retryable: false,
    message:
      "This customer has several contact centre tenants, so 8x8 needs the tenant's name. Copy it from 8x8 Configuration Manager > Home > Profile > Tenant name.",
  },
  "tenant-name-wrong": {
    retryable: false,
    message:
      "8x8 does not know the tenant name that was entered. Copy it exactly from 8x8 Configuration Manager > Home > Profile > Tenant name.",
  },
  forbidden: {
    retryable: false,
    message:
      "8x8 knows the API key but does not let it read this contact centre. Check the tenant's region, and in the 8x8 Admin Console under API Keys that the key belongs to this customer.",
  },
  "wrong-region": {
    retryable: false,
    message:
      "8x8 has no contact centre for this key at the address of the chosen region. Choose the region the tenant lives in (us, eu, ap or ca); if EIGHTX8_BASE_URL is set, check it too.",
  },
  "metric-refused": {
    retryable: false,
    message:
      "8x8 refuses a metric that was asked for. Remove it from the board; if it is on a board that came with Wallboard, report it as a fault of Wallboard.",
  },
  "zone-refused": {
    retryable: false,
    message:
      "8x8 refuses the tenant's time zone. Choose its default zone or one of the zones set up for it in 8x8 Configuration Manager.",
  },
  "request-refused": {
    retryable: false,
    message:
      "8x8 refuses the request as Wallboard makes it. This is most likely a fault of Wallboard: please report it.",
  },
  "rate-limited": {
    retryable: true,
    message:
      "8x8 limits how often this API key may ask, and the limit is reached. Wait; if it keeps happening, lengthen the tenant's refresh interval or give Wallboard an API key of its own.",
  },
  unavailable: {
    retryable: true,
    message: "8x8 answers with a fault of its own. Nothing to do here but wait; see the 8x8 status page if it lasts.",
  },
  dns: {
    retryable: true,
    message:
      "The name of 8x8's server cannot be resolved. Check this machine's network and DNS, and EIGHTX8_BASE_URL if it is set.",
  },
  connect: {
    retryable: true,
    message:
      "The connection to 8x8 could not be made or broke off. Check that this machine may reach api.8x8.com on port 443 through its firewall.",
  },
  tls: {
    retryable: true,
    message:
      "The encrypted connection to 8x8 failed: the certificate is not trusted or the other side does not speak TLS. Check this machine's clock, and any proxy that opens encrypted traffic.",
  },
  timeout: {
    retryable: true,
    message: "8x8 did not answer in time. Wait; if it lasts, check this machine's network and the 8x8 status page.",
  },
  "too-large": {
    retryable: false,
    message: "8x8's answer is larger than Wallboard accepts (32 MiB) and was cut off. Ask for fewer metrics.",
  },
  unreadable: {
    retryable: true,
    message:
      "The answer is not what the 8x8 API promises. If a proxy stands between Wallboard and 8x8, check that it passes answers through; otherwise wait.",
  },
  cancelled: { retryable: true, message: "The request was no longer needed and was given up." },
};

/** What is known beyond the code. `message` replaces the usual sentence and must hold nothing that came from outside. */
export interface ErrorFacts {
  readonly status?: number | null;
  /** Earliest useful next attempt, epoch ms. */
  readonly retryAt?: number | null;
  readonly message?: string;
  readonly retryable?: boolean;
}

export function upstreamError(code: UpstreamErrorCode, facts: ErrorFacts = {}): UpstreamError {
  const cause = CAUSES[code];
  return {
    code,
    message: facts.message ?? cause.message,
    retryable: facts.retryable ?? cause.retryable,
    status: facts.status ?? null,
    retryAt: facts.retryAt ?? null,
  };
}
