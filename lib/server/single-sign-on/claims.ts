import "server-only";
import type { IdentityProviderKind } from "@/lib/domain/identity-provider";
import { hasGroups, readGroups, type ToldGroups } from "./groups";

type Claims = Readonly<Record<string, unknown>>;

/** What matters of a provider for reading what it says. */
interface Speaker {
  readonly kind: IdentityProviderKind;
  readonly groupsClaim: string | null;
}

/** What a provider says about the person who signed in there. */
export interface ToldPerson {
  /** Who they are there, for ever: never given to anybody else (OpenID Connect Core 1.0, section 2). */
  readonly subject: string;
  /** In lower case; null where none was told that could be one. */
  readonly email: string | null;
  /** Whether the provider answers for it that the address is the person's own. */
  readonly vouched: boolean;
  readonly name: string | null;
  readonly groups: ToldGroups;
}

/** Plain ASCII only: among other letters are some that become ASCII in lower case ("K", the kelvin sign), and name somebody else. */
const EMAIL = /^[\x21-\x3f\x41-\x7e]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Reads verified claims; null without a subject. */
export function readPerson({ kind, groupsClaim }: Speaker, claims: Claims): ToldPerson | null {
  const subject = claims.sub;
  if (typeof subject !== "string" || subject === "" || subject.length > 255) return null;
  const email = emailIn(kind, claims);
  return {
    subject,
    email,
    vouched: email !== null && isVouchedFor(kind, claims, email),
    name: nameIn(claims),
    groups: groupsClaim === null ? [] : readGroups(claims, groupsClaim),
  };
}

/**
 * Whether the provider's userinfo must be asked, too. Okta and all that take the specification by its word leave out of an ID
 * token what can be had there (OpenID Connect Core 1.0, section 5.4); Google and Entra ID never say more there.
 */
export function isIncomplete({ kind, groupsClaim }: Speaker, claims: Claims): boolean {
  if (kind === "google" || kind === "entra") return false;
  if (typeof claims.email !== "string" || claims.email_verified === undefined) return true;
  return groupsClaim !== null && !hasGroups(claims, groupsClaim);
}

/** The ID token's claims, completed by those of userinfo. An address is only as verified as whoever told it says. */
export function completed(token: Claims, userinfo: Claims): Claims {
  const told = { ...userinfo, ...token };
  const { email, email_verified } = typeof token.email === "string" ? token : userinfo;
  const verified = email_verified ?? (email === userinfo.email ? userinfo.email_verified : undefined);
  return { ...told, email, email_verified: verified };
}

function emailIn(kind: IdentityProviderKind, { email, preferred_username }: Claims): string | null {
  // Not every person of a directory has a mailbox; the name they sign in by ends in one of its verified domains.
  const told = email ?? (kind === "entra" ? preferred_username : undefined);
  return typeof told === "string" && told.length <= 254 && EMAIL.test(told) ? told.toLowerCase() : null;
}

/**
 * - Google verifies every address, but answers only for those it runs: Gmail's, and those of a Workspace (`hd`). Any other may have
 *   changed hands since.
 * - Entra ID verifies none. An issuer is one directory here (lib/domain/identity/issuer.ts), and whoever runs it decides which
 *   address a member has; that is the trust in which an admin sets it up. Not so for its guests: their addresses are
 *   decided elsewhere, and are good where Entra ID says that the domain's owner was verified (the optional claim `xms_edov`).
 * - All others say it themselves; some as text.
 */
function isVouchedFor(kind: IdentityProviderKind, claims: Claims, email: string): boolean {
  if (isFalse(claims.email_verified)) return false;
  if (kind === "entra") return !isFalse(claims.xms_edov) && (isTrue(claims.xms_edov) || isMember(claims));
  if (!isTrue(claims.email_verified)) return false;
  if (kind !== "google") return true;
  return (typeof claims.hd === "string" && claims.hd !== "") || /@(gmail|googlemail)\.com$/.test(email);
}

/** Whether the person's account is the directory's own: `idp` names another where they come from elsewhere, `acct` says 1 of guests. */
function isMember({ iss, tid, idp, acct }: Claims): boolean {
  if (acct === 1 || acct === "1") return false;
  if (idp === undefined || idp === iss) return true;
  return typeof idp === "string" && typeof tid === "string" && tid !== "" && idp.split("/").includes(tid);
}

function isTrue(claim: unknown): boolean {
  return claim === true || claim === 1 || claim === "true" || claim === "1";
}

function isFalse(claim: unknown): boolean {
  return claim === false || claim === 0 || claim === "false" || claim === "0";
}

/** A name as people's are kept here (lib/contracts/admin/fields.ts): one line, at most 100 characters. */
function nameIn({ name, given_name, family_name }: Claims): string | null {
  const parts = [given_name, family_name].filter((part) => typeof part === "string");
  const told = typeof name === "string" && name.trim() !== "" ? name : parts.join(" ");
  const plain = told
    .slice(0, 1000)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, " ")
    .trim()
    .slice(0, 100)
    // Half of a character that the cut went through.
    .replace(/\p{Cs}$/u, "")
    .trim();
  return plain === "" ? null : plain;
}
