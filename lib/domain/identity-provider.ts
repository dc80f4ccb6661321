/** The makers whose set-up the product knows by heart, and any other that speaks OpenID Connect. */
export const IDENTITY_PROVIDER_KINDS = ["google", "entra", "okta", "oidc"] as const;
export type IdentityProviderKind = (typeof IDENTITY_PROVIDER_KINDS)[number];
