import { isLoopback } from "@/lib/domain/loopback";

/** Longer than any issuer there is, characters. */
export const MAX_ISSUER_LENGTH = 512;

/** Why an address cannot be an issuer; names the rule for the words of a form. */
export type IssuerProblem =
  /** No absolute https address, or one with a query, a fragment or a name and password in it. */
  | "issuer-address"
  /** Microsoft's addresses for everybody's directories: whoever comes from there could be anybody. */
  | "issuer-single-directory";

/** Microsoft's names for "any directory", and the directory of all personal accounts. */
const ANY_DIRECTORY = new Set(["common", "organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad"]);

/**
 * What is wrong with an issuer's address; null when it can be one (OpenID Connect Discovery 1.0, section 3). Plain http is for
 * a provider on this machine, and only for a Wallboard that is itself reached on this machine alone: `siteUrl` is its address.
 */
export function issuerProblem(issuer: string, siteUrl: string): IssuerProblem | null {
  if (issuer.length > MAX_ISSUER_LENGTH || !isAddress(issuer, siteUrl)) return "issuer-address";
  const { hostname, pathname } = new URL(issuer);
  const [directory = ""] = pathname.split("/").filter((part) => part !== "");
  const isMicrosoft = /(^|\.)microsoftonline\.(com|us|cn)$/.test(hostname);
  return isMicrosoft && ANY_DIRECTORY.has(directory.toLowerCase()) ? "issuer-single-directory" : null;
}

/** Whether the server may speak to an address that a provider names as one of its own: as safe as an issuer's must be. */
export function isProviderAddress(address: string, siteUrl: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.hash !== "" || url.username !== "" || url.password !== "") return false;
  if (url.protocol === "https:") return true;
  return url.protocol === "http:" && isLoopback(url.hostname) && isLoopback(new URL(siteUrl).hostname);
}

/** Where an issuer says what it offers. */
export function discoveryAddress(issuer: string): string {
  return `${withoutSlash(issuer)}/.well-known/openid-configuration`;
}

/** Whether two spellings are one issuer: some write a slash at the end. */
export function isSameIssuer(one: string, other: string): boolean {
  return withoutSlash(one) === withoutSlash(other);
}

/** `URL` forgives spaces, backslashes and empty queries; an issuer is compared letter by letter, so it must be written plainly. */
function isAddress(issuer: string, siteUrl: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/.test(issuer) && !/[?#\\]/.test(issuer) && isProviderAddress(issuer, siteUrl);
}

function withoutSlash(issuer: string): string {
  return issuer.replace(/\/$/, "");
}
