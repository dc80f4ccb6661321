import { expect, it } from "vitest";
import { failureOfAnswer, failureOfExchange } from "./failure";

/** As openid-client names its own. */
function named(name: string, message: string, more: object = {}): Error {
  return Object.assign(new Error(message), { name, ...more });
}

it.each([
  [named("OPError", "invalid_grant (grant request is invalid)"), "stale"],
  [named("OPError", "invalid_client (client authentication failed)"), "misconfigured"],
  [named("OPError", "something_new"), "misconfigured"],
  [named("OPError", "expected 200 OK, got: 502 Bad Gateway"), "unreachable"],
  [named("OPError", "temporarily_unavailable"), "unreachable"],
  [named("RPError", "outgoing request timed out after 5000ms"), "unreachable"],
  [named("RPError", "unexpected JWT alg received, expected RS256, got: ES256"), "unverified"],
  [named("Error", "connect ECONNREFUSED 192.0.2.1:443", { code: "ECONNREFUSED" }), "unreachable"],
  [named("Error", "certificate has expired", { code: "CERT_HAS_EXPIRED" }), "unreachable"],
  [new DOMException("no answer within 10000 ms", "TimeoutError"), "unreachable"],
  [new SyntaxError("Unexpected token < in JSON"), "unverified"],
  [new TypeError("id_token not present in TokenSet"), "unverified"],
  ["thrown", "unverified"],
])("tells what %s means", (cause, problem) => {
  expect(failureOfExchange(cause).problem).toBe(problem);
});

it("keeps what was to stay between two out of the log", () => {
  const state = named("RPError", "state mismatch, expected abc, got: def", { checks: { code_verifier: "v" } });
  expect(failureOfExchange(state)).toEqual({ problem: "stale", why: "the state is another" });
  const nonce = named("RPError", "nonce mismatch, expected abc, got: def", { jwt: "ey" });
  expect(failureOfExchange(nonce)).toEqual({ problem: "unverified", why: "the nonce is another" });
});

it("tells what providers answer in place of a person, and takes what it does not know for a refusal", () => {
  expect(failureOfAnswer("access_denied", "the person gave up")).toEqual({
    problem: "refused",
    why: "access_denied (the person gave up)",
  });
  expect(failureOfAnswer("server_error", null).problem).toBe("unreachable");
  expect(failureOfAnswer("unauthorized_client", null).problem).toBe("misconfigured");
  expect(failureOfAnswer("constructor", "x".repeat(999))).toMatchObject({ problem: "refused" });
  expect(failureOfAnswer("x", "y".repeat(999)).why).toHaveLength(300);
});
