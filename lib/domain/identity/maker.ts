import type { IdentityProviderKind } from "@/lib/domain/identity-provider";
import { hostName } from "./host-name";

/** Where a provider is, in the terms of whoever makes it. */
export type Maker =
  | { readonly kind: "google" }
  /** By the id of the organisation's directory ("tenant" in Microsoft's words). */
  | { readonly kind: "entra"; readonly directoryId: string }
  /** By the host of the organisation at Okta, or its own. */
  | { readonly kind: "okta"; readonly domain: string }
  | { readonly kind: "oidc"; readonly issuer: string };

const MICROSOFT = "https://login.microsoftonline.com/";

/**
 * A provider's issuer. Google's: developers.google.com/identity/openid-connect; Entra ID's: the v2.0 issuer of one directory
 * (learn.microsoft.com/entra/identity-platform/v2-protocols-oidc); Okta's: the organisation's own authorization server
 * (developer.okta.com/docs/concepts/auth-servers).
 */
export function issuerOf(maker: Maker): string {
  if (maker.kind === "google") return "https://accounts.google.com";
  if (maker.kind === "entra") return `${MICROSOFT}${maker.directoryId.trim().toLowerCase()}/v2.0`;
  if (maker.kind === "okta") return `https://${oktaDomain(maker.domain) ?? ""}`;
  return maker.issuer.trim();
}

/** The other way: what `issuerOf` made an issuer from. */
export function makerOf(kind: IdentityProviderKind, issuer: string): Maker {
  if (kind === "google") return { kind };
  if (kind === "entra") return { kind, directoryId: issuer.replace(MICROSOFT, "").split("/")[0] ?? "" };
  if (kind === "okta") return { kind, domain: issuer.replace(/^https:\/\//, "") };
  return { kind, issuer };
}

/** The host of an organisation at Okta, also from its address as the browser shows it ("https://acme.okta.com/"); null for what is none. */
export function oktaDomain(text: string): string | null {
  return hostName(
    text
      .trim()
      .replace(/^https:\/\//i, "")
      .replace(/\/$/, ""),
  );
}

/** Whether it is the host of Okta's admin console, where nobody signs in: "acme-admin.okta.com". */
export function isOktaConsole(domain: string): boolean {
  return /-admin\.(okta|oktapreview|okta-emea)\.com$/.test(domain);
}

/** A GUID: what Entra ID calls directories, applications and secrets by. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
