import "server-only";
import type { IdentityProviderKind } from "@/lib/domain/identity-provider";
import { ok, type Result } from "@/lib/domain/result";
import { type DiscoveryFailure, type IssuerDocument, misconfigured } from "./discovery";

/** How to speak to one provider as its client. */
export interface ClientSettings {
  /** The one algorithm that its ID tokens may be signed with. */
  readonly signing: string;
  /** How the client secret is sent. */
  readonly authentication: "client_secret_basic" | "client_secret_post";
  readonly authorization: Readonly<Record<string, string>>;
}

/** Only what the issuer's own private key can make: "none" proves nothing, and HS256 nothing that the client secret does not. */
const SIGNING = ["RS256", "ES256", "PS256", "EdDSA", "ES384", "RS384", "PS384", "ES512", "RS512", "PS512"];

/**
 * What the issuer's document makes of the settings that OpenID Connect leaves open. RS256 is what clients get that did not
 * register another (OpenID Connect Registration 1.0, section 2), and client_secret_basic what is meant where nothing is said.
 */
export function clientSettings(
  document: IssuerDocument,
  provider: { readonly kind: IdentityProviderKind; readonly groupsClaim: string | null },
): Result<ClientSettings, DiscoveryFailure> {
  const offered = document.id_token_signing_alg_values_supported ?? ["RS256"];
  const signing = SIGNING.find((algorithm) => offered.includes(algorithm));
  if (signing === undefined) return misconfigured("signing", "it signs ID tokens by no algorithm that proves anything");
  const methods = document.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  const authentication = (["client_secret_basic", "client_secret_post"] as const).find((one) => methods.includes(one));
  if (authentication === undefined) return misconfigured("client-authentication", "it takes no client secret");
  return ok({ signing, authentication, authorization: authorizationOf(document, provider) });
}

function authorizationOf(
  document: IssuerDocument,
  { kind, groupsClaim }: { readonly kind: IdentityProviderKind; readonly groupsClaim: string | null },
): Readonly<Record<string, string>> {
  // Okta, Dex, Authentik and others tell groups to whoever asks for this scope, and refuse scopes that they do not know.
  const withGroups = groupsClaim !== null && document.scopes_supported?.includes("groups") === true;
  const scope = withGroups ? "openid email profile groups" : "openid email profile";
  // These two sign a browser in by the account it used last: who was refused with a private one could never choose another.
  return kind === "google" || kind === "entra" ? { scope, prompt: "select_account" } : { scope };
}
