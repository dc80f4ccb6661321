import "server-only";
import type { SingleSignOnProblem } from "@/lib/domain/identity/sign-in-problem";

export interface ProviderFailure {
  readonly problem: SingleSignOnProblem;
  /** English, for the log; without tokens, codes and secrets. */
  readonly why: string;
}

/** What the errors mean that providers answer with (RFC 6749, sections 4.1.2.1 and 5.2; OpenID Connect Core 1.0, section 3.1.2.6). */
const ANSWERS = new Map<string, SingleSignOnProblem>([
  ["access_denied", "refused"],
  ["login_required", "refused"],
  ["consent_required", "refused"],
  ["interaction_required", "refused"],
  ["account_selection_required", "refused"],
  ["server_error", "unreachable"],
  ["temporarily_unavailable", "unreachable"],
  // The code ran out or was used before, or its PKCE verifier is not ours.
  ["invalid_grant", "stale"],
  ["invalid_client", "misconfigured"],
  ["invalid_request", "misconfigured"],
  ["invalid_scope", "misconfigured"],
  ["unauthorized_client", "misconfigured"],
  ["unsupported_grant_type", "misconfigured"],
  ["unsupported_response_type", "misconfigured"],
]);

/** What an `error` means that the provider led the browser back with. */
export function failureOfAnswer(error: string, description: string | null): ProviderFailure {
  const why = description === null ? error : `${error} (${description})`;
  return { problem: ANSWERS.get(error) ?? "refused", why: why.slice(0, 300) };
}

/**
 * What it means that the provider's tokens could not be had or not be believed, by the errors of openid-client, which speaks to it
 * inside next-auth: `OPError` where the provider refused, `RPError` where its answer is not what it should be. Both carry what was
 * sent and received, so of neither is more kept than what is told here.
 */
export function failureOfExchange(cause: unknown): ProviderFailure {
  const { name, message, code } = parts(cause);
  if (name === "OPError") {
    const error = /^\w+/.exec(message)?.[0] ?? "";
    // "expected 200 OK, got: 502 Bad Gateway" is no answer that means anything.
    const other = message.startsWith("expected ") ? "unreachable" : "misconfigured";
    return { problem: ANSWERS.get(error) ?? other, why: message.slice(0, 300) };
  }
  if (name === "TimeoutError" || code !== null || message.startsWith("outgoing request timed out"))
    return { problem: "unreachable", why: code ?? message };
  // Of these two the message tells what was expected.
  if (name === "RPError" && message.startsWith("state ")) return { problem: "stale", why: "the state is another" };
  if (name === "RPError" && message.startsWith("nonce ")) return { problem: "unverified", why: "the nonce is another" };
  return { problem: "unverified", why: (name === "RPError" ? message : `${name}: ${message}`).slice(0, 300) };
}

function parts(cause: unknown): { readonly name: string; readonly message: string; readonly code: string | null } {
  if (!(cause instanceof Error)) return { name: "Error", message: String(cause), code: null };
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : null;
  return { name: cause.name, message: cause.message, code };
}
