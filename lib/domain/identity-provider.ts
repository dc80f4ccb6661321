/** The makers whose set-up the product knows by heart, and any other that speaks OpenID Connect. */
export const IDENTITY_PROVIDER_KINDS = ["google", "entra", "okta", "oidc"] as const;
export type IdentityProviderKind = (typeof IDENTITY_PROVIDER_KINDS)[number];

const PREFIX = "sso-";

/** A provider as addresses name it, from its row's id (`newId`, safe in addresses). */
export function signInName(providerId: string): string {
  return `${PREFIX}${providerId}`;
}

/** The row's id in what `signInName` made; null for anything else. */
export function providerIdIn(name: string): string | null {
  return /^sso-[\w-]{1,64}$/.test(name) ? name.slice(PREFIX.length) : null;
}

/** The redirect address that an admin registers at the provider. `siteUrl` is WALLBOARD_URL, without a trailing slash. */
export function redirectAddress(siteUrl: string, providerId: string): string {
  return `${siteUrl}/api/auth/callback/${signInName(providerId)}`;
}
