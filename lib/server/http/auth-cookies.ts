import "server-only";
import type { CookiesOptions } from "next-auth";
import { sessionCookieName } from "@/lib/server/access/session-token";

/** How long somebody may take at the identity provider, seconds. */
const FLOW_SECONDS = 15 * 60;

/**
 * The cookies of next-auth. Those of a sign-in at an identity provider (state, nonce, PKCE verifier: encrypted, and bound to that
 * provider) must come along when it leads the browser back, hence "lax"; like the session's they are for this host alone where
 * there is https.
 */
export function authCookies(secure: boolean) {
  const prefix = secure ? "__Host-" : "";
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  const flow = { ...options, maxAge: FLOW_SECONDS };
  return {
    sessionToken: { name: sessionCookieName(secure), options },
    callbackUrl: { name: `${prefix}wallboard-next`, options },
    state: { name: `${prefix}wallboard-sso-state`, options: flow },
    nonce: { name: `${prefix}wallboard-sso-nonce`, options: flow },
    pkceCodeVerifier: { name: `${prefix}wallboard-sso-verifier`, options: flow },
  } as const satisfies Partial<CookiesOptions>;
}

/** `Set-Cookie` values that end a sign-in at an identity provider: what began it serves once, however it went. */
export function endOfFlow(secure: boolean): readonly string[] {
  const { state, nonce, pkceCodeVerifier } = authCookies(secure);
  const attributes = `Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return [state, nonce, pkceCodeVerifier].map(({ name }) => `${name}=; ${attributes}`);
}
