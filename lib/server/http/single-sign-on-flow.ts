import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { custom } from "openid-client";
import { signInName } from "@/lib/domain/identity-provider";
import { getLogger } from "@/lib/server/log/log";
import { type AdmitDeps, type Admitted, admit } from "@/lib/server/single-sign-on/admit";
import { boundedAgents } from "@/lib/server/single-sign-on/bounded-agents";
import { completed, isIncomplete, readPerson } from "@/lib/server/single-sign-on/claims";
import { failureOfExchange, type ProviderFailure } from "@/lib/server/single-sign-on/failure";
import type { SpokenTo } from "@/lib/server/single-sign-on/spoken-to";
import { within } from "@/lib/server/single-sign-on/within";

type Claims = Record<string, unknown>;

/** How long the provider may take over the tokens, or over userinfo, ms; each socket may be silent for half of it. */
const LONGEST_MS = 10_000;

/** One sign-in at an identity provider, from what next-auth is told of it to who it is. */
export interface SingleSignOnFlow {
  readonly providerId: string;
  /** next-auth's provider: authorization code with PKCE, state and nonce; an ID token of the one issuer, for the one client. */
  readonly oauth: OAuthConfig<Claims>;
  /** Judges whom the provider proved; resolves to whether they are in. */
  readonly admit: (claims: Claims) => Promise<boolean>;
  /** Who was let in. */
  readonly admitted: () => Admitted | null;
  /** Why nobody was, where that is known. `judged`: what the provider proved was not enough, which is recorded already. */
  readonly failure: () => (ProviderFailure & { readonly judged: boolean }) | null;
}

export function singleSignOnFlow(
  deps: AdmitDeps,
  spokenTo: SpokenTo,
  from: { readonly address: string | null },
): SingleSignOnFlow {
  const { provider, document } = spokenTo;
  const userinfoUrl = document.userinfo_endpoint;
  let told: { readonly claims: Claims & { readonly sub: string }; readonly userinfo: () => Promise<Claims> } | null =
    null;
  let admitted: Admitted | null = null;
  let failure: (ProviderFailure & { readonly judged: boolean }) | null = null;
  /** next-auth keeps no more of an error than its text; what it meant is kept here. */
  const asked = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await within(LONGEST_MS, work);
    } catch (cause) {
      failure = { ...failureOfExchange(cause), judged: false };
      throw new Error(failure.problem);
    }
  };
  return {
    providerId: provider.id,
    oauth: {
      ...fixedParts(spokenTo),
      token: {
        url: document.token_endpoint,
        request: async ({ client, provider: { callbackUrl }, params, checks }) => {
          // Its keys are asked for in the issuer's name.
          client[custom.http_options] = boundedAgents;
          client.issuer[custom.http_options] = boundedAgents;
          const exchange = async () => {
            const tokens = await client.callback(callbackUrl, params, checks);
            told = { claims: tokens.claims(), userinfo: () => client.userinfo(tokens) };
            return { tokens };
          };
          return asked(exchange());
        },
      },
      userinfo: {
        ...(userinfoUrl === undefined ? {} : { url: userinfoUrl }),
        request: async () => {
          if (told === null) throw new Error("next-auth asks for the person before the tokens");
          const { claims, userinfo } = told;
          if (userinfoUrl === undefined || !isIncomplete(provider, claims)) return claims;
          // openid-client compares whom it tells of with the ID token's subject.
          return { ...completed(claims, await asked(userinfo())), sub: claims.sub };
        },
      },
    },
    admit: async (claims) => {
      try {
        const told = readPerson(provider, claims);
        if (told === null) throw new Error("verified claims without a subject");
        const done = await admit(deps, provider, told, { at: Date.now(), address: from.address });
        if (done.ok) admitted = done.value;
        else failure = { problem: done.error, why: "what the provider told is not enough", judged: true };
        return done.ok;
      } catch (cause) {
        getLogger("auth").error({ provider: provider.id, err: cause }, "a single sign-on failed");
        failure = { problem: "failed", why: "unforeseen", judged: false };
        return false;
      }
    },
    admitted: () => admitted,
    failure: () => failure,
  };
}

function fixedParts({ provider, clientSecret, document, settings }: SpokenTo) {
  return {
    id: signInName(provider.id),
    name: provider.name,
    type: "oauth",
    clientId: provider.clientId,
    clientSecret,
    issuer: document.issuer,
    jwks_endpoint: document.jwks_uri,
    authorization: { url: document.authorization_endpoint, params: { ...settings.authorization } },
    client: {
      token_endpoint_auth_method: settings.authentication,
      id_token_signed_response_alg: settings.signing,
    },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: LONGEST_MS / 2 },
    profile: ({ sub }: Claims) => ({ id: String(sub) }),
  } satisfies OAuthConfig<Claims>;
}
